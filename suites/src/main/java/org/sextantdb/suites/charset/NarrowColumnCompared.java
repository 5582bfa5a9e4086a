package org.sextantdb.suites.charset;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column of a narrow character set meets a text that it cannot hold, in a query. */
public record NarrowColumnCompared(NarrowSet set, With with) implements Case {

    /** What the column meets, and the right answer. */
    public enum With {
        LITERAL("select count(*) from t where v = 'a😀b'", "0"),
        PARAMETER("select count(*) from t where v = ?", "0"),
        COLUMN("select count(*) from t join wide on wide.v = t.v", "1"),
        UNION("select count(*) from (select v from t union select v from wide) x where %s = '61F09F988062'", "1");

        private final String sql;
        private final String right;

        With(String sql, String right) {
            this.sql = sql;
            this.right = right;
        }
    }

    @Override
    public String asks() {
        return switch (with) {
            case LITERAL, PARAMETER ->
                "Does a search for an emoji in a " + set + " column find nothing (as a "
                        + with.name().toLowerCase(Locale.ROOT) + ")?";
            case COLUMN -> "Is é of a " + set + " column found by é of a column that holds every character?";
            case UNION -> "Is an emoji kept in a UNION of a " + set + " column with one that holds every character?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("found", with.right)
                        .stake(with == With.UNION ? Stake.DATA : Stake.AVAILABILITY)
                        .advice("Convert every text column to one Unicode character set of four bytes."),
                "8.2 <comparison predicate>: two texts are compared, or no collation can be had for them");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String column = set.create(session);
        session.run("create table wide (id int primary key, v " + db.dialect().unicodeText(20) + ")");
        session.run("insert into wide (id, v) values (1, 'é'), (2, 'a😀b')");
        session.run("insert into t (id, v) values (1, 'é'), (2, 'a?b')");
        Control.require(
                session.value("select count(*) from t where v = ?", "é").equals("1"), "the column finds what it holds");
        String sql = String.format(with.sql, db.dialect().hex("v"));
        Attempt query = with == With.PARAMETER ? session.attempt(sql, "a😀b") : session.attempt(sql);
        return Observation.of(
                        "found",
                        query.refused() ? query.verdict() : query.rows().single())
                .and("column", column)
                .and("warnings", query.warningCodes())
                .refusedBy(query.error());
    }
}
