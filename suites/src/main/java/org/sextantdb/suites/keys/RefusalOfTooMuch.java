package org.sextantdb.suites.keys;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table goes beyond a limit: where it is refused, the error's code says which limit it was. */
public record RefusalOfTooMuch(What what) implements Case {

    /** What there is too much of. */
    public enum What {
        KEY_TOO_LONG,
        IDENTIFIER_TOO_LONG,
        ROW_TOO_BIG,
        TOO_MANY_COLUMNS,
        TOO_MANY_KEYS,
        TOO_MANY_KEY_PARTS;

        private String table(Dialect dialect) {
            return switch (this) {
                case KEY_TOO_LONG -> "k (v " + dialect.unicodeText(5000) + " not null primary key)";
                case IDENTIFIER_TOO_LONG -> "k".repeat(300) + " (id int)";
                case ROW_TOO_BIG -> "k (" + columns(70, " " + dialect.unicodeText(1000)) + ")";
                case TOO_MANY_COLUMNS -> "k (" + columns(5000, " int") + ")";
                case TOO_MANY_KEYS -> "k (" + columns(70, " int unique") + ")";
                case TOO_MANY_KEY_PARTS -> "k (" + columns(40, " int") + ", unique (" + columns(40, "") + "))";
            };
        }

        private static String columns(int count, String type) {
            return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i + type).collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Does a refusal's code tell that the limit is this one: " + what + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("understood", "yes")
                .stake(Stake.EFFORT)
                .advice("Judge errors by vendor and code, never by their text or by the code alone.")
                .source(
                        "Program limit exceeded, SQLSTATE class 54",
                        "https://www.postgresql.org/docs/16/errcodes-appendix.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table small (" + What.columns(3, " int") + ", unique (" + What.columns(2, "") + "))");
        Attempt create = session.attempt("create table " + what.table(db.dialect()));
        boolean understood = !create.refused() || create.refusedAs(ErrorClass.valueOf(what.name()));
        return Observation.of("understood", understood ? "yes" : "no")
                .and("answer", create.verdict())
                .refusedBy(understood ? null : create.error());
    }
}
