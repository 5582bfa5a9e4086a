package org.sextantdb.suites.migration.alter;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column is added whose default breaks its own constraint in the rows that are there: refused, or the rows are bad. */
public record AddedColumnBreaksRule(Rule rule) implements Case {
    /** The constraint, a default that keeps it, and one that breaks it. */
    public enum Rule {
        CHECK("int default %s check (n > 0)", "1", "0"),
        REFERENCES("int default %s references parent (id)", "1", "99"),
        NOT_NULL("int default %s not null", "1", "null");

        private final String sql;
        private final String good;
        private final String bad;

        Rule(String sql, String good, String bad) {
            this.sql = sql;
            this.good = good;
            this.bad = bad;
        }
    }

    @Override
    public String asks() {
        return "Is a column refused whose default breaks its own " + rule.name().replace('_', ' ')
                + " in the rows that are there?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("good-default", "accepted")
                        .and("bad-default", "refused")
                        .and("bad-rows", "0")
                        .stake(Stake.DATA)
                        .advice(
                                "Try a new column's default against its constraints by inserting one row without the column."),
                "4.10.1: each constraint is checked after each SQL-statement");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        for (String table : List.of("good", "bad")) {
            session.run("create table " + table + " (id int primary key)");
            session.run("insert into " + table + " (id) values (1), (2)");
        }
        Attempt good = session.attempt("alter table good add column n " + rule.sql.formatted(rule.good));
        Attempt bad = session.attempt("alter table bad add column n " + rule.sql.formatted(rule.bad));
        String where = rule == Rule.NOT_NULL ? "n is null or n = 0" : "n = " + rule.bad;
        return Observation.of("good-default", good.verdict())
                .and("bad-default", bad.refused() ? "refused" : "accepted")
                .and("bad-rows", bad.refused() ? "0" : session.value("select count(*) from bad where " + where))
                .refusedBy(good.error());
    }
}
