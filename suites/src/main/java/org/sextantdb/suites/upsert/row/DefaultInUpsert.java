package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column that the insert does not name, or names with NULL, is set by the update: to its default, or to NULL. */
public record DefaultInUpsert(From from) implements Case {
    /** Where the update takes the value from. The default of w is 7. */
    public enum From {
        COLUMN_LEFT_OUT("insert into t (id, v) values (1, 11)", "1,10,7"),
        NULL_BROUGHT("insert into t (id, v, w) values (1, 11, null)", "1,10,null"),
        WORD("insert into t (id, v, w) values (1, 11, 8)", "1,10,7");

        private final String insert;
        private final String row;

        From(String insert, String row) {
            this.insert = insert;
            this.row = row;
        }
    }

    @Override
    public String asks() {
        return switch (from) {
            case COLUMN_LEFT_OUT -> "Is the incoming value of a column that an upsert does not name its default?";
            case NULL_BROUGHT -> "Is the incoming value NULL, and not the default, where an upsert brings NULL?";
            case WORD -> "Can the update of an upsert set a column to DEFAULT?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("row", from.row)
                .stake(from == From.WORD ? Stake.EFFORT : Stake.DATA)
                .advice("Name every column that the update sets, and bring its value.")
                .source(
                        "The update sees the row proposed for insertion, and may write DEFAULT",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, w int default 7)");
        session.run("insert into t (id, v, w) values (1, 10, 99)");
        String value = from == From.WORD ? "default" : db.dialect().incoming("w");
        Attempt upsert = session.attempt(from.insert + db.dialect().onConflictUpdate("id", "w = " + value));
        String row = session.query("select id, v, w from t").text();
        return Observation.of("row", upsert.refused() ? upsert.verdict() : row).refusedBy(upsert.error());
    }
}
