package org.sextantdb.suites.migration.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sextantdb.harness.migrate.MigrationWatch;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A way down drops a table that has rows: they are in a copy that was made before, or the runner refuses. */
public record BackupBeforeLoss(Loss loss) implements Case {
    /** What would throw rows away. */
    public enum Loss {
        DROP_TABLE("a dropped table", "drop table t;"),
        DROP_TABLES("a list of dropped tables", "drop table if exists no_such_table; drop table t;"),
        DROP_COLUMN("a dropped column", "alter table t drop column b;"),
        DELETE("a delete", "delete from t;");

        private final String words;
        private final String sql;

        Loss(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Are rows that " + loss.words + " would lose in a copy, or is it refused?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "safe")
                .and("empty", "ran-1")
                .stake(Stake.DATA)
                .advice("Make a backup before a migration that drops rows; no way down brings them back.")
                .source("VACUUM INTO copies a database into a new file", "https://www.sqlite.org/lang_vacuum.html");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        try (Folder folder = Folder.make()) {
            RunnerOptions options = new RunnerOptions(
                    RunnerOptions.TABLE,
                    "sextant",
                    Duration.ofSeconds(2),
                    false,
                    Optional.of(folder.root()),
                    MigrationWatch.NOBODY);
            Session session = db.session("s");
            Kit kit = Kit.of(
                    session,
                    Written.directory(
                            Written.both("1", "create table t (id int primary key, a int, b int);", loss.sql)),
                    options);
            Control.require(kit.up().equals("ran-1"), "the file is applied");
            String empty = Kit.words(() -> kit.runner().down(1));
            session.attempt("drop table t");
            Control.require(kit.up().equals("ran-1"), "the file is applied again");
            session.run("insert into t (id, a, b) values (1, 10, 100)");
            String down = Kit.words(() -> kit.runner().down(1));
            boolean there = kit.tables().equals("t")
                    && session.attempt("select b from t").rows().text().equals("100");
            List<Path> copies;
            try (Stream<Path> files = Files.list(folder.root())) {
                copies = files.toList();
            }
            boolean copied = copies.size() == 1 && hasRow(session, copies.get(0));
            boolean safe = down.equals("data-loss") ? there : copied;
            return Observation.of("rows", safe ? "safe" : "lost")
                    .and("empty", empty)
                    .and("down", down)
                    .and("by", copied ? "copy" : down.equals("data-loss") ? "refusal" : "nothing");
        }
    }

    private static boolean hasRow(Session session, Path copy) {
        session.run("attach database '" + copy + "' as copied");
        String row = session.value("select b from copied.t");
        session.run("detach database copied");
        return row.equals("100");
    }
}
