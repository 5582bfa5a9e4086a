package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An upsert appends a text to the one that is there: to a short one, to NULL, or past the end of the column. */
public record AppendedText(By by, Stored stored) implements Case {
    /** How texts are put together. */
    public enum By {
        CONCAT("concat(t.v, ',', %s)"),
        BARS("t.v || ',' || %s");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** What is there, in five characters at most. */
    public enum Stored {
        TEXT("'a'", "a,b"),
        DIGIT("'1'", "1,b"),
        NULL("null", "null"),
        FULL_COLUMN("'aaaaa'", "aaaaa");

        private final String sql;
        private final String after;

        Stored(String sql, String after) {
            this.sql = sql;
            this.after = after;
        }
    }

    @Override
    public String asks() {
        String with = by == By.CONCAT ? "CONCAT" : "||";
        return switch (stored) {
            case TEXT -> "Does " + with + " in the update of an upsert append to the text that is there?";
            case DIGIT -> "Does " + with + " in the update of an upsert append to a text that reads as a number?";
            case NULL -> "Does a text that is NULL stay NULL when an upsert appends with " + with + "?";
            case FULL_COLUMN -> "Is an upsert refused that appends with " + with + " past the end of the column?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = by == By.CONCAT && stored == Stored.NULL
                ? Claim.none("CONCAT is in no text of the standard that is open, and half of the engines skip NULL")
                : Claim.that("text", stored.after).and("answer", stored == Stored.FULL_COLUMN ? "refused" : "accepted");
        Claim advised =
                claim.stake(Stake.DATA).advice("Write CONCAT(COALESCE(v, ''), …), and a column that is long enough.");
        return stored == Stored.FULL_COLUMN
                ? Standard.says(
                        advised, "9.2 <store assignment>: a text is not cut where other than blanks would be lost")
                : by == By.BARS
                        ? Standard.says(
                                advised, "6.13 <string value expression>: || puts texts together, NULL where one is")
                        : advised.source(
                                "CONCAT puts texts together; here it is NULL where one of them is",
                                "https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_concat");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + db.dialect().text(5) + ")");
        session.run("insert into t (id, v) values (1, " + stored.sql + ")");
        String term = by.sql.formatted(db.dialect().incoming("v"));
        Attempt upsert = session.attempt(
                "insert into t (id, v) values (1, 'b')" + db.dialect().onConflictUpdate("id", "v = " + term));
        Observation seen = Observation.of("text", session.value("select v from t"))
                .and("answer", upsert.refused() ? "refused" : "accepted")
                .and("error", upsert.refused() ? upsert.verdict() : "none");
        return stored == Stored.FULL_COLUMN ? seen : seen.refusedBy(upsert.error());
    }
}
