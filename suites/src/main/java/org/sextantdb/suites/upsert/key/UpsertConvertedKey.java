package org.sextantdb.suites.upsert.key;

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

/** The key that comes is written differently, and is the one that is there as soon as it has the column's type. */
public record UpsertConvertedKey(Written written) implements Case {

    /** The type of the key, the key that is there, the one that comes, and whether the standard converts it. */
    public enum Written {
        DECIMAL_TOO_EXACT("decimal(5, 2)", "1.00", "1.004", true),
        WHOLE_NUMBER_WITH_FRACTION("int", "1", "1.4", true),
        NUMBER_AS_TEXT("int", "1", "'1'", false),
        NUMBER_WITH_ZERO_AS_TEXT("int", "1", "'01'", false),
        NUMBER_WITH_FRACTION_AS_TEXT("int", "1", "'1.4'", false),
        NUMBER_WITH_LETTERS("int", "1", "'1a'", false),
        DATE_WITH_TIME("date", "'2024-01-01'", "'2024-01-01 12:00:00'", false),
        DATE_WITHOUT_ZEROS("date", "'2024-01-01'", "'2024-1-1'", false),
        TIME_TOO_EXACT("timestamp(0)", "'2024-01-01 12:00:00'", "'2024-01-01 12:00:00.4'", true),
        TEXT_OF_FIXED_LENGTH("char(5)", "'ab'", "'ab  '", true);

        private final String type;
        private final String there;
        private final String comes;
        private final boolean standard;

        Written(String type, String there, String comes, boolean standard) {
            this.type = type;
            this.there = there;
            this.comes = comes;
            this.standard = standard;
        }
    }

    @Override
    public String asks() {
        return "Does an upsert of the key " + written.comes + " find the row " + written.there + " of "
                + written.type.toUpperCase(Locale.ROOT) + "?";
    }

    @Override
    public Claim claim() {
        Claim claim = written.standard
                ? Claim.that("row", "updated")
                : Claim.none(
                        "in the standard a text is no number and no date, and whoever takes one reads it differently");
        return Standard.says(
                claim.stake(Stake.DATA).advice("Convert a key in the application, and send it in the column's type."),
                "9.2 Store assignment: a value that does not fit is rounded, cut or padded to the column's type");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (k " + written.type + " not null, v int, unique (k))");
        upsert(session, written.there, 0);
        upsert(session, written.there, 1);
        Control.require(session.query("select v from t").text().equals("1"), "the very same key is updated");
        Attempt upsert = upsert(session, written.comes, 2);
        String values = session.query("select v from t order by v").text();
        return Observation.of("row", upsert.refused() ? upsert.verdict() : values.equals("2") ? "updated" : "inserted")
                .and("values", values)
                .refusedBy(upsert.error());
    }

    private static Attempt upsert(Session session, String key, int v) {
        return session.attempt("insert into t (k, v) values (" + key + ", " + v + ")"
                + session.dialect()
                        .onConflictUpdate("k", "v = " + session.dialect().incoming("v")));
    }
}
