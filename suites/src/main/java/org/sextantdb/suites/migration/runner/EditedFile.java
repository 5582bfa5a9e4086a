package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An applied file is changed: its statements, or only the bytes that no statement sees. */
public record EditedFile(Edit edit) implements Case {
    private static final String TEXT = "create table t (id int primary key);\ninsert into t values (1);\n";

    /** What is changed. */
    public enum Edit {
        STATEMENT("a statement was changed in", TEXT.replace("(1)", "(2)"), true),
        STATEMENT_ADDED("a statement was added to", TEXT + "insert into t values (2);\n", true),
        LINE_ENDS("the line ends were changed in", TEXT.replace("\n", "\r\n"), false),
        BYTE_ORDER_MARK("a byte order mark was put before", "\uFEFF" + TEXT, false);

        private final String words;
        private final String edited;
        private final boolean refused;

        Edit(String words, String edited, boolean refused) {
            this.words = words;
            this.edited = edited;
            this.refused = refused;
        }
    }

    @Override
    public String asks() {
        return "Is a second run " + (edit.refused ? "refused" : "allowed") + " after " + edit.words
                + " an applied file?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", edit.refused ? "edited" : "ran-0")
                .and("status", edit.refused ? "edited" : "applied")
                .stake(Stake.MEANING)
                .advice(
                        "Never change an applied file; keep its checksum over text with one kind of line end and no byte order mark.")
                .source(
                        "Validation: names, types and checksums of applied migrations",
                        "https://github.com/flyway/flywaydb.org/blob/54e8ed6ba971ae3f27e8a20746a7325c3efd0822/documentation/commandline/validate.html");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        try (Folder folder = Folder.make()) {
            folder.write("1_table.sql", TEXT);
            Session session = db.session("s");
            Control.require(Kit.of(session, folder.read()).up().equals("ran-1"), "the file is applied");
            Control.require(Kit.of(session, folder.read()).up().equals("ran-0"), "the same file is not applied twice");
            folder.write("1_table.sql", edit.edited);
            Kit kit = Kit.of(session, folder.read());
            return Observation.of("up", kit.up())
                    .and("status", kit.status("1").state().text())
                    .and("rows", session.value("select count(*) from t"));
        }
    }
}
