package org.sextantdb.suites.migration.transaction;

import java.util.Map;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A whole file goes to the driver as one text of several statements: it runs all, the first alone, or none. */
public record SeveralStatements(Sent sent, Text text) implements Case {
    /** How the text is sent. */
    public enum Sent {
        STATEMENT,
        PREPARED,
        /** With the property by which some drivers permit it; others pass it over. */
        PERMITTED
    }

    /** What stands in it. */
    public enum Text {
        ROWS(
                "insert into t (id) values (1); insert into t (id) values (2); insert into t (id) values (3)",
                "accepted",
                "1 2 3"),
        TABLES(
                "create table made (id int);\ncreate table also_made (id int);\ninsert into t (id) values (1);\n",
                "accepted",
                "1"),
        SECOND_FAILS(
                "insert into t (id) values (1); insert into t (id) values (1); insert into t (id) values (3)",
                "unique-violation",
                "none"),
        LAST_IS_WRONG(
                "insert into t (id) values (1); insert into t (id) values (2); insort into t (id) values (3)",
                "syntax",
                "none");

        private final String sql;
        private final String told;
        private final String rows;

        Text(String sql, String told, String rows) {
            this.sql = sql;
            this.told = told;
            this.rows = rows;
        }
    }

    @Override
    public String asks() {
        String how = switch (sent) {
            case STATEMENT -> "";
            case PREPARED -> " that is prepared";
            case PERMITTED -> " where allowMultiQueries=true";
        };
        return switch (text) {
            case ROWS -> "Are all statements run of one text of several" + how + "?";
            case TABLES -> "Are all statements run of one text that makes two tables" + how + "?";
            case SECOND_FAILS ->
                "Is nothing done, and the error told, if the second statement of one text fails" + how + "?";
            case LAST_IS_WRONG ->
                "Is nothing done, and the error told, if the last statement of one text is misspelt" + how + "?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("told", text.told)
                .and("rows", text.rows)
                .stake(Stake.DATA)
                .advice(
                        "Split the file into statements and send one at a time, in a transaction where the engine allows.")
                .source(
                        "The driver compiles the first statement and leaves the rest of the text",
                        "https://www.sqlite.org/c3ref/prepare.html")
                .source(
                        "Several statements in one text must be permitted first",
                        "https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("s").run("create table t (id int primary key)");
        Session session = sent == Sent.PERMITTED
                ? db.session("permitted", Map.of("allowMultiQueries", "true"))
                        .session()
                        .orElseThrow()
                : db.session("sender");
        Attempt several = send(session, "delete from t where id = 8; delete from t where id = 9");
        if (several.refused()) {
            return Understood.refused(several, claim());
        }
        Attempt file = send(session, text.sql);
        Session after = db.session("after");
        return Observation.of("told", file.verdict())
                .and("rows", after.query("select id from t order by id").text())
                .and("tables", after.schema().tables().size())
                .refusedBy(text.told.equals("accepted") ? file.error() : null);
    }

    private Attempt send(Session session, String sql) {
        return sent == Sent.PREPARED
                ? session.attemptWith("prepared: " + sql, connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        return Session.answer(statement, statement.execute());
                    }
                })
                : session.attempt(sql);
    }
}
