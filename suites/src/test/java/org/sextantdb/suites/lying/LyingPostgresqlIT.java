package org.sextantdb.suites.lying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Variant;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.RunOptions;
import org.sextantdb.harness.run.ServerSupply;
import org.sextantdb.harness.run.StandardSupply;

/**
 * PostgreSQL behind a driver that lies about what happens between sessions: SQLite has one level and one writer, so only a
 * server with rows to lock can be lied about.
 */
class LyingPostgresqlIT {
    private static final CaseCatalog ALL = CaseCatalog.find("org.sextantdb.suites");
    private static final Engine POSTGRESQL = EngineCatalog.load().engine("postgresql-16");
    private static final StandardSupply SERVERS = StandardSupply.fromEnvironment();

    private static ServerSupply.Supplied supplied;

    @BeforeAll
    static void start() throws SQLException {
        DriverManager.registerDriver(new LyingDriver());
        supplied = SERVERS.start(new Column(POSTGRESQL, Variant.STOCK), text -> {});
        assumeTrue(supplied.server() != null, () -> "no PostgreSQL here: " + supplied.reason());
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @ParameterizedTest(name = "{0} is caught by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        IGNORES_LEVEL           | isolation/level-in-effect[level=serializable]         | shows-excluded is non-repeatable-read
        IGNORES_LEVEL           | isolation/write-skew[level=serializable]              | skewed is true, not false
        IGNORES_LEVEL           | isolation/lost-update[level=repeatable-read]          | lost is true, not false
        SNAPSHOT_EACH_STATEMENT | isolation/read-skew[level=repeatable-read]            | skewed is true, not false
        SNAPSHOT_EACH_STATEMENT | isolation/non-repeatable-read[level=repeatable-read]  | changed is true, not false
        COMMITS_HALF            | isolation/dirty-write[level=read-committed]           | mixed is true, not false
        LOCKS_NOTHING           | isolation/locked-read[level=read-committed]           | lost is true, not false
        HIDES_DEADLOCKS         | isolation/deadlock[of=two]                           | whole is false, not true
        LOSES_ONE_IN_A_THOUSAND | upsert/counter-under-load[level=read-committed,form=upsert] | lost is some, not none
        INSERTS_TWICE           | upsert/counter-under-load[level=read-committed,form=upsert] | doubled is some, not none
        INSERTS_TWICE           | upsert/same-new-key-under-load[level=read-committed,form=upsert] | doubled is some, not none
        INSERTS_TWICE           | upsert/counted-row[form=upsert]                      | rows is 1,2 2,6, not 1,1 2,3
        REPORTS_ONE             | upsert/upserted-row[form=update-then-insert,before=absent] | rows is 2,20,99, not 1,11,7 2,20,99
        REPORTS_ONE             | upsert/counter-under-load[level=read-committed,form=update-then-insert] | lost is some, not none
        SWALLOWS_DUPLICATES     | upsert/counter-under-load[level=read-committed,form=insert-then-update] | lost is some, not none
        SWALLOWS_DUPLICATES     | upsert/upserted-row[form=insert-then-update,before=other] | rows is 1,10,99, not 1,11,99
        ACKNOWLEDGES_AND_ROLLS_BACK | upsert/crossing-keys-under-load[level=read-committed] | lost is some, not none
        ACKNOWLEDGES_AND_ROLLS_BACK | upsert/counter-under-load[level=read-committed,form=lock-then-write] | lost is some, not none
        """)
    void a_lie_is_caught_by_name(Lie lie, String caseId, String sentence) {
        ResultLine.Cell honest = cell(Lie.NONE, caseId);
        assertThat(honest.sentence()).doesNotContain(sentence);
        ResultLine.Cell cell = cell(lie, caseId);
        assertThat(cell.outcome()).as(cell.sentence()).isEqualTo(Outcome.DIFFERS);
        assertThat(cell.isUnforeseen()).as(cell.sentence()).isTrue();
        assertThat(cell.sentence()).contains(sentence);
    }

    private static ResultLine.Cell cell(Lie lie, String caseId) {
        JdbcTarget server = supplied.server().administrator();
        JdbcTarget liar = server.withUrl(server.url().replaceFirst("^jdbc:", LyingDriver.PREFIX + lie.inUrl() + ":"));
        Identity identity = supplied.server().identity();
        return new LyingServer(POSTGRESQL, identity, liar)
                .cells(ALL, List.of(caseId), RunOptions.standard())
                .get(caseId);
    }
}
