package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An emoji stands in a script or in the name of its file, and must be in the table byte by byte. */
public record EmojiInScript(Where where) implements Case {
    /** Where it stands. */
    public enum Where {
        LITERAL("a literal", "1_x.sql", "insert into t (id, v) values (1, '😀');"),
        LITERAL_BEHIND_COMMENT(
                "a literal behind a comment", "1_x.sql", "-- 😀\ninsert into t (id, v) values (1, '😀'); /* 😀 */"),
        FILE_NAME("the name of a file", "1_😀.sql", "");

        private final String words;
        private final String file;
        private final String statement;

        Where(String words, String file, String statement) {
            this.words = words;
            this.file = file;
            this.statement = statement;
        }
    }

    @Override
    public String asks() {
        return "Does an emoji in " + where.words + " reach the database byte by byte?";
    }

    @Override
    public Claim claim() {
        return Claim.that("bytes", "F09F9880")
                .stake(Stake.DATA)
                .advice(
                        "Write migration files in UTF-8, and read them as UTF-8 whatever the machine calls its default.")
                .source(
                        "UTF-8: four bytes for a character beyond the basic plane",
                        "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        try (Folder folder = Folder.make()) {
            folder.write(
                    where.file,
                    "create table t (id int primary key, v " + db.dialect().unicodeText(20) + ");\n" + where.statement
                            + "\n");
            Session session = db.session("s");
            Kit kit = Kit.of(session, folder.read());
            MigrationResult up = kit.runner().up();
            MigrationResult.Failure failure = up.failure();
            if (failure != null) {
                return Observation.of("bytes", "refused").refusedBy(failure.error());
            }
            String column = where == Where.FILE_NAME ? "migration_name" : "v";
            String table = where == Where.FILE_NAME ? RunnerOptions.TABLE : "t";
            return Observation.of(
                    "bytes", session.value("select " + session.dialect().hex(column) + " from " + table));
        }
    }
}
