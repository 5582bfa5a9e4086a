package org.sextantdb.suites.lying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.migrate.Application;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.RunOptions;
import org.sextantdb.suites.application.ApplicationSuite;

/** SQLite behind a driver that lies: every suite must turn red, with a sentence that a person understands. */
class LyingEngineTest {
    private static final CaseCatalog ALL = CaseCatalog.find("org.sextantdb.suites");
    private static final Engine SQLITE = EngineCatalog.load().engine("sqlite");

    @TempDir(factory = InMemory.class)
    private Path directory;

    /** In memory where there is a file system of that kind: thousands of commits would each wait for a disk. */
    static final class InMemory implements TempDirFactory {
        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "lying")
                    : Files.createTempDirectory("lying");
        }
    }

    @BeforeAll
    static void register() throws SQLException {
        DriverManager.registerDriver(new LyingDriver());
    }

    @Test
    void the_truth_is_as_foreseen() {
        assertThat(red(Lie.NONE, List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} is caught by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        CUTS_NAMES             | keys/table-name-length[chars=63]    | name is cut, not kept
        DROPS_WIDE_UNIQUE      | keys/unique-text-key[chars=768]     | unique is not-enforced, not whole-value
        IGNORES_CHECK          | schema/check-enforced               | insert is accepted, not refused
        REPORTS_ANOTHER_TYPE   | schema/type-reported[type=integer]  | given-class is String, not Integer
        FOLDS_CASE             | schema/type-round-trip[type=varchar] | typical is became hello, not kept
        TRUNCATES              | schema/type-round-trip[type=varchar] | longest is became xxxxxxxxxxxx
        REFUSES_EMPTY_AND_TRUNCATES | schema/type-round-trip[type=varchar] | longest is became xxxxxxxxxxxx
        NORMALISES             | charset/text-round-trip[text=nfc-and-nfd,road=parameter] | stored is C3A9C3A9, not same
        NORMALISES             | charset/text-round-trip[text=nfc-and-nfd,road=literal]   | stored is C3A9C3A9, not same
        FOLDS_CASE             | charset/text-round-trip[text=stacked-marks,road=parameter] | stored is 7A
        FOLDS_CASE             | charset/text-round-trip[text=stacked-marks,road=literal]   | stored is 7A
        TRUNCATES              | charset/text-round-trip[text=zalgo,road=parameter]         | stored is 5A
        ENCODES_TWICE          | charset/text-round-trip[text=euro,road=parameter] | stored is C3A2C282C2AC, not same
        ENCODES_TWICE          | charset/text-round-trip[text=euro,road=literal]   | stored is C3A2C282C2AC, not same
        EMOJI_TO_QUESTION_MARK | charset/text-round-trip[text=emoji-face,road=literal]   | stored is 3F, not same
        EMOJI_TO_QUESTION_MARK | charset/text-round-trip[text=emoji-face,road=parameter] | stored is 3F, not same
        RIGHT_THROUGH_THE_DRIVER_WRONG_IN_HEX | charset/text-round-trip[text=ascii,road=parameter] | stored is 61626378, not same
        NO_TRANSACTIONS        | isolation/aborted-read[level=read-committed] | dirty is true, not false
        NO_TRANSACTIONS        | isolation/lost-update[level=serializable]    | lost is true, not false
        NO_TRANSACTIONS        | isolation/list-append-history[level=serializable] | keeps-level is false, not true
        NO_TRANSACTIONS        | isolation/lost-update-under-load[level=serializable] | lost is true, not false
        UPSERT_DOES_NOTHING    | upsert/upserted-row[form=on-conflict,before=other] | rows is 1,10,99, not 1,11,99
        REPORTS_ONE            | upsert/upserted-row[form=update-then-insert,before=absent] | rows is 2,20,99, not 1,11,7 2,20,99
        INSERTS_TWICE          | upsert/counted-row[form=upsert]     | rows is 1,2 2,6, not 1,1 2,3
        SWALLOWS_DUPLICATES    | upsert/ignored-other-key            | answer is accepted, not refused
        COMMITS_ON_ROLLBACK    | migration/failed-migration          | left is first-table, not nothing
        NO_TRANSACTIONS        | migration/failed-migration          | left is first-table, not nothing
        COMMITS_ON_ROLLBACK    | migration/half-done-migration[steps=row-then-table] | rows is 1,old 2,new, not 1,old
        KEEPS_SCHEMA_ON_ROLLBACK | migration/failed-migration        | left is first-table, not nothing
        KEEPS_SCHEMA_ON_ROLLBACK | migration/rolled-back-change[change=drop-index] | change is stays, not undone
        KEEPS_SCHEMA_ON_ROLLBACK | migration/half-done-migration[steps=row-then-table] | schema is changed, not as-before
        LOSES_INDEX_ON_RENAME  | migration/renamed-column[dependent=index] | dependent is gone, not works
        LOSES_INDEX_ON_RENAME  | migration/renamed-back-and-forth    | schema is table t: index t_b disappeared, not same
        SAYS_DROPPED           | migration/dropped-column[used=by-nothing] | drop is not-done, not accepted
        SAYS_DROPPED           | migration/dropped-column-of-key[key=index] | key is covers-a b, not whole-or-gone
        SAYS_DROPPED           | migration/down-restores-shape[change=create-table] | schema is table made appeared
        SAYS_DROPPED           | migration/down-restores-shape[change=add-index] | schema is table t: index t_a appeared
        SAYS_DROPPED           | migration/down-restores-shape[change=add-view] | schema is view seen appeared
        SAYS_DROPPED           | migration/way-to[way=three-to-none] | tables is t1 t2 t3, not none
        FORGETS_ADDED_CONSTRAINTS | migration/failed-constraint[kind=check] | bad-row-after is accepted, not refused
        FORGETS_ADDED_CONSTRAINTS | migration/not-null-set[holds-null=false] | null is accepted, not refused
        FORGETS_RULES_OF_ADDED_COLUMN | migration/constrained-column-added[constraint=check,filled=true] | bad-row is accepted
        SAYS_INDEXED           | migration/failed-constraint[kind=unique-index] | bad-rows is accepted, not refused
        LOCKS_NOBODY_OUT       | migration/one-runner[lock=begin-immediate] | holders is 2, not 1
        LOCKS_NOBODY_OUT       | migration/lock-beside-script[lock=begin-immediate] | held is false, not true
        """)
    void a_lie_is_caught_by_name(Lie lie, String caseId, String sentence) {
        assertThat(caught(lie, caseId)).contains(sentence).contains("not in the ledger");
    }

    /** No type can be changed here, so the honest cells are refusals that the ledger knows. */
    @ParameterizedTest(name = "{0} is caught by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        CUTS_ON_TYPE_CHANGE | migration/narrowed-column | value is abc, not abcdef
        CUTS_ON_TYPE_CHANGE | migration/type-changed[change=shorter-text,strict=true] | value is abc, not kept
        """)
    void a_lie_where_a_refusal_is_foreseen_is_caught_by_name(Lie lie, String caseId, String sentence) {
        assertThat(caught(lie, caseId)).contains(sentence).contains("the ledger expects");
    }

    /** Cases made of a user's own files: their way down does nothing, and says that it did. */
    @Test
    void a_way_down_that_does_nothing_is_caught_in_a_users_own_migrations() {
        String down = "application/down-undoes-up[file=";
        assertThat(sentences(Lie.NONE)).isEmpty();
        assertThat(sentences(Lie.SAYS_DROPPED))
                .containsEntry(
                        down + "1-customer]", "difference is table customer appeared, not none; not in the ledger")
                .containsEntry(
                        down + "2-purchase]", "difference is table purchase appeared, not none; not in the ledger")
                .containsKey(down + "3-note]")
                .containsKey("application/leaves-nothing[all=migrations]");
    }

    private Map<String, String> sentences(Lie lie) {
        Application shop =
                Application.read(Path.of("../fixtures/migrations/shop"), Optional.empty(), Map.of(), List.of("sqlite"));
        CaseCatalog catalog = ALL.plus(ApplicationSuite.cases(shop, List.of("sqlite")));
        Map<String, String> sentences = new TreeMap<>();
        cells(catalog, lie, List.of("application/down-undoes-up", "application/leaves-nothing"), RunOptions.standard())
                .forEach((id, cell) -> {
                    if (cell.isUnforeseen()) {
                        assertThat(cell.outcome()).as(cell.sentence()).isNotEqualTo(Outcome.INCONCLUSIVE);
                        sentences.put(id, cell.sentence());
                    }
                });
        return sentences;
    }

    private String caught(Lie lie, String caseId) {
        Map<String, ResultLine.Cell> red = red(lie, List.of(caseId));
        assertThat(red).containsKey(caseId);
        ResultLine.Cell cell = red.get(caseId);
        assertThat(cell.outcome()).as(cell.sentence()).isEqualTo(Outcome.DIFFERS);
        return cell.sentence();
    }

    /** Keys are probed with a short one first: where not even that is unique, the kit says that it cannot tell. */
    @ParameterizedTest(name = "{0} fails the positive control of the keys")
    @CsvSource({"DROPS_UNIQUE", "TRUNCATES"})
    void a_lie_about_every_key_fails_the_positive_control(Lie lie) {
        ResultLine.Cell cell =
                red(lie, List.of("keys/unique-text-key[chars=768]")).get("keys/unique-text-key[chars=768]");
        assertThat(cell).isNotNull();
        assertThat(cell.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(cell.sentence()).contains("a shorter unique key is taken and enforced");
    }

    /** Another session sees the rows from before also where nothing was rolled back: that says nothing of a rollback. */
    @ParameterizedTest(name = "{0} is not asked where ROLLBACK is refused")
    @ValueSource(
            strings = {
                "migration/failed-migration",
                "migration/failed-down[first=dropped-view]",
                "migration/rolled-back-change[change=create-table]",
                "migration/half-done-migration[steps=row-then-table]",
                "migration/statement-in-transaction[statement=vacuum]",
                "migration/committed-on-the-way[statement=create-view]"
            })
    void a_refused_rollback_fails_the_positive_control(String caseId) {
        ResultLine.Cell cell = red(Lie.REFUSES_ROLLBACK, List.of(caseId)).get(caseId);
        assertThat(cell).isNotNull();
        assertThat(cell.outcome()).as(cell.sentence()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(cell.sentence()).contains("ROLLBACK is accepted");
    }

    /** A driver that never comes back costs one time limit and one cell; the next case is asked as if nothing were. */
    @Test
    void a_step_that_never_returns_costs_one_cell() {
        String stuck = "isolation/dirty-write[level=serializable]";
        String next = "isolation/level-granted[level=serializable]";
        long start = System.nanoTime();
        Map<String, ResultLine.Cell> cells = cells(
                Lie.NEVER_RETURNS,
                List.of(stuck, next),
                new RunOptions(RunOptions.SEED, 1, Duration.ofSeconds(2), Optional.empty(), Optional.empty()));
        assertThat(cells.get(stuck)).isNotNull();
        assertThat(cells.get(stuck).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(cells.get(stuck).sentence()).contains("no answer within 2 s");
        assertThat(cells.get(next)).isNotNull();
        assertThat(cells.get(next).outcome()).isEqualTo(Outcome.CONFORMS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    /** The unforeseen cells of a run on the lying engine. */
    private Map<String, ResultLine.Cell> red(Lie lie, List<String> ids) {
        Map<String, ResultLine.Cell> red = cells(lie, ids, RunOptions.standard());
        red.values().removeIf(cell -> !cell.isUnforeseen());
        return red;
    }

    private Map<String, ResultLine.Cell> cells(Lie lie, List<String> ids, RunOptions options) {
        return cells(ALL, lie, ids, options);
    }

    private Map<String, ResultLine.Cell> cells(CaseCatalog all, Lie lie, List<String> ids, RunOptions options) {
        JdbcTarget target = JdbcTarget.of(LyingDriver.PREFIX + lie.inUrl() + ":sqlite:" + directory, "", "");
        return new LyingServer(SQLITE, new Identity("SQLite", "3.54.1", "behind a lying driver"), target)
                .cells(all, ids, options);
    }
}
