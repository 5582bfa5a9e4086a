package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** How long a column may be declared: looked for on the server. */
public record DeclaredLengthLimit(Type type) implements Case {
    private static final int MOST = 20_000_000;

    /** Types that take a length. */
    public enum Type {
        VARCHAR(16_383, 65_532, 10_485_760),
        VARCHAR_UTF8MB4(16_383, 10_485_760),
        CHAR(255, 10_485_760),
        VARBINARY(65_532, 65_535);

        private final List<Integer> expected;

        Type(Integer... expected) {
            this.expected = List.of(expected);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String declared(Dialect dialect, int length) {
            return switch (this) {
                case VARCHAR -> dialect.text(length);
                case VARCHAR_UTF8MB4 -> dialect.unicodeText(length);
                case CHAR -> "char(" + length + ")";
                case VARBINARY -> "varbinary(" + length + ")";
            };
        }
    }

    @Override
    public String asks() {
        return "How long may a column be declared as " + type + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("The standard leaves the maximum of a length to the implementor.")
                        .stake(Stake.EFFORT)
                        .advice("Declare CHAR up to 255 and VARCHAR up to 16383 characters, and TEXT beyond that."),
                "6.1 <data type>: the maximum value of a length is implementation-defined");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt shortest = session.attempt("create table shortest (v " + type.declared(db.dialect(), 1) + ")");
        String unit = type == Type.VARBINARY ? "bytes" : "characters";
        if (shortest.refused()) {
            session.run("create table other (v " + db.dialect().bytes() + ")");
            Observation none = Observation.of("unit", unit).and("largest", 0);
            return Limits.beyond(none, "1", "create", shortest.verdict(), "refused");
        }
        Limits limits = new Limits();
        return limits.search(unit, MOST, type.expected, length -> {
            String column = "v " + type.declared(db.dialect(), length);
            return new Limits.Trial("create", session.attempt("create table t" + limits.asked() + " (" + column + ")"));
        });
    }
}
