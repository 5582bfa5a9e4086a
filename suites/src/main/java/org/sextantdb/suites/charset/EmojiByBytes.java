package org.sextantdb.suites.charset;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A type that is limited in bytes takes as many emoji as fit, and no more. */
public record EmojiByBytes(Type type, Mode mode) implements Case {

    /** Whether the session is as it is by default, or has given strictness up. */
    public enum Mode {
        STRICT,
        LAX
    }

    /** A type, and how many characters of four bytes fit. */
    public enum Type {
        TINYTEXT(63),
        TEXT(16383);

        private final int fit;

        Type(int fit) {
            this.fit = fit;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return "Are " + (type.fit + 1) + " emoji kept whole or refused by " + type
                + (mode == Mode.LAX ? " without strict mode" : "") + ", and never cut?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("changed", "false")
                        .and("fit", "accepted")
                        .stake(Stake.DATA)
                        .advice("Limit texts in the application, counted in bytes where the type counts bytes."),
                "9.2 <store assignment>: a text that does not fit is an exception, not another text");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String columns = "create table t (id int primary key, v ";
        Attempt column = session.attempt(columns + type + " character set utf8mb4)");
        if (column.refused()) {
            session.run(columns + db.dialect().unboundedText() + ")");
        }
        if (mode == Mode.LAX) {
            db.dialect().laxMode().ifPresent(session::run);
        }
        Attempt fit = session.attempt("insert into t (id, v) values (2, ?)", "😀".repeat(type.fit));
        String long1 = "😀".repeat(type.fit + 1);
        Attempt insert = session.attempt("insert into t (id, v) values (1, ?)", long1);
        String characters = insert.refused()
                ? "nothing"
                : session.value("select " + db.dialect().charLength("v") + " from t where id = 1");
        boolean whole = insert.refused() || characters.equals("" + (type.fit + 1));
        return Observation.of("changed", whole ? "false" : "stored")
                .and("fit", fit.verdict())
                .and("answer", insert.verdict())
                .and("characters", characters)
                .and("warnings", insert.warningCodes())
                .and("column", column.verdict())
                .refusedBy(fit.error());
    }
}
