package org.sextantdb.suites.charset;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two columns with different collations meet: refused because nobody can say how to compare, or one of them wins. */
public record MixedCollations(Mix mix, In in) implements Case {

    /** Which two collations. */
    public enum Mix {
        /** Those that every installation has; one is binary. */
        BINARY_AND_OTHER,
        /** None of them binary where there is a choice. */
        TWO_OTHERS
    }

    /** Where they meet. */
    public enum In {
        EQUALS("select count(*) from t where v = w"),
        LESS_THAN("select count(*) from t where v < w"),
        IN_LIST("select count(*) from t where v in (w)"),
        JOIN("select count(*) from t a join t b on a.v = b.w"),
        LIKE("select count(*) from t where v like w"),
        UNION("select count(*) from (select v from t union select w from t) u"),
        CONCAT("select concat(v, w) from t"),
        COALESCE("select coalesce(v, w) from t"),
        PARAMETER("select count(*) from t where v = ?");

        private final String sql;

        In(String sql) {
            this.sql = sql;
        }

        /** Whether the standard has no collation for it. */
        boolean isComparison() {
            return this == EQUALS || this == LESS_THAN || this == IN_LIST || this == JOIN;
        }
    }

    @Override
    public String asks() {
        String two = mix == Mix.TWO_OTHERS ? "two collations" : "two collations, one of them binary,";
        return switch (in) {
            case EQUALS -> "Are columns of " + two + " refused by =?";
            case LESS_THAN -> "Are columns of " + two + " refused by <?";
            case IN_LIST -> "Are columns of " + two + " refused by IN?";
            case JOIN -> "Are columns of " + two + " refused in a join?";
            case LIKE -> "Are columns of " + two + " taken by LIKE?";
            case UNION -> "Are columns of " + two + " taken by UNION?";
            case CONCAT -> "Are columns of " + two + " taken by CONCAT?";
            case COALESCE -> "Are columns of " + two + " taken by COALESCE?";
            case PARAMETER -> "Is a column with a collation compared with a parameter, beside one of " + two + "?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = in.isComparison()
                ? Claim.that("answer", "collation-mix")
                : in == In.PARAMETER
                        ? Claim.that("answer", "accepted")
                        : Claim.none("the engines do not agree where a collation is needed");
        return Standard.says(
                claim.stake(Stake.MEANING)
                        .advice(
                                "Give all text columns that meet the same collation, or write COLLATE at the comparison."),
                "4.2.3: columns of two collations may be compared only where COLLATE says how");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        List<String> two = mix == Mix.TWO_OTHERS ? dialect.twoOtherCollations() : dialect.twoCollations();
        session.run("create table t (v varchar(20) " + two.get(0) + ", w varchar(20) " + two.get(1) + ")");
        session.run("insert into t (v, w) values ('a', 'A')");
        Control.require(
                session.value("select count(*) from t where v = 'a' and w = 'A'")
                        .equals("1"),
                "= works");
        Attempt attempt = in == In.PARAMETER ? session.attempt(in.sql, "A") : session.attempt(in.sql);
        return Observation.of("answer", attempt.verdict())
                .and("value", attempt.refused() ? "none" : attempt.rows().single());
    }
}
