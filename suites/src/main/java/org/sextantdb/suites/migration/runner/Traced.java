package org.sextantdb.suites.migration.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sextantdb.harness.migrate.HistoryEntry;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Session;

/** A migration of four statements that show whether they ran and how often, between one before and one behind it. */
final class Traced {
    static final List<String> STATEMENTS = List.of(
            "create table s1 (id int primary key)",
            "insert into log (n) values (2)",
            "create table s3 (id int primary key)",
            "insert into log (n) values (4)");
    private static final String MISTAKE = "insert into no_such_table (n) values (0)";

    private Traced() {}

    static MigrationDirectory directory() {
        return with(STATEMENTS);
    }

    /** With a statement in the place of another that no engine takes. */
    static MigrationDirectory withMistake(int at) {
        List<String> statements = new ArrayList<>(STATEMENTS);
        statements.set(at - 1, MISTAKE);
        return with(statements);
    }

    private static MigrationDirectory with(List<String> statements) {
        return Written.directory(
                Written.both("1", "create table log (n int);", "drop table log;"),
                Written.both("2", String.join(";\n", statements) + ";", "drop table s3; drop table s1;"),
                Written.both("3", "insert into log (n) values (100);", "delete from log where n = 100;"));
    }

    /** How often each statement of the second migration ran, and the third: {@code 1 1 0 0 0}. */
    static List<Integer> ran(Session session) {
        SchemaSnapshot schema = session.schema();
        return List.of(
                schema.table("s1").isPresent() ? 1 : 0,
                logged(session, 2),
                schema.table("s3").isPresent() ? 1 : 0,
                logged(session, 4),
                logged(session, 100));
    }

    static String words(List<Integer> ran) {
        return ran.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static int logged(Session session, int n) {
        return Integer.parseInt(session.value("select count(*) from log where n = " + n));
    }

    /** Whether the status says what is there: {@code true}, or how it is wrong. */
    static String told(Kit kit, List<Integer> ran) {
        MigrationStatus status = kit.status("2");
        HistoryEntry entry = status.entry();
        int done = entry == null ? 0 : entry.dirty() ? entry.done() : STATEMENTS.size();
        int begun = entry == null || !entry.dirty() ? done : Math.max(done, entry.begun());
        for (int i = 1; i <= STATEMENTS.size(); i++) {
            int times = ran.get(i - 1);
            boolean right = i <= done ? times == 1 : i <= begun ? times <= 1 : times == 0;
            if (!right) {
                return "statement-" + i + "-ran-" + times + "-times-"
                        + status.state().text();
            }
        }
        boolean last = kit.status("3").state() == MigrationStatus.State.APPLIED;
        return String.valueOf(last == (ran.get(STATEMENTS.size()) == 1));
    }

    /** Goes on as the status asks: with what is half done first, then with what is pending. */
    static String goOn(Session session) {
        Kit kit = Kit.of(session, directory());
        boolean half = kit.runner().status().stream()
                .anyMatch(one ->
                        one.state() == MigrationStatus.State.RUNNING || one.state() == MigrationStatus.State.FAILED);
        String resumed = half ? Kit.words(kit.runner()::resume) : "ran-0";
        String up = kit.up();
        boolean well = resumed.startsWith("ran") && up.startsWith("ran");
        return well ? words(ran(session)) : resumed + "-then-" + up;
    }
}
