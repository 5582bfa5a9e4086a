package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** ON CONFLICT names the key in several ways, or none: as it is written, whoever understands it. */
public record ConflictTarget(Of of) implements Case {

    /** The statement behind an insert that has the {@code a} of one row and the {@code b} of another. */
    public enum Of {
        NONE_FOR_UPDATE("Can ON CONFLICT DO UPDATE leave out the key?", "do update set v = 9"),
        NONE_FOR_NOTHING("Can ON CONFLICT DO NOTHING leave out the key?", "do nothing"),
        NO_KEY("Is ON CONFLICT over a column without a unique key refused?", "(w) do update set v = 9"),
        PART_OF_KEY("Is ON CONFLICT over one of the two columns of a key refused?", "(c) do update set v = 9"),
        MORE_THAN_KEY("Is ON CONFLICT over two columns with a key each refused?", "(a, b) do update set v = 9"),
        OTHER_ORDER("May ON CONFLICT name the columns of a key in another order?", "(d, c) do update set v = 9"),
        CONSTRAINT("Can ON CONFLICT name a constraint?", "on constraint t_a do update set v = 9"),
        TWO_CLAUSES(
                "Can an insert have an ON CONFLICT clause for each of two keys?",
                "(b) do update set v = 8 on conflict (a) do update set v = 9"),
        CONDITION(
                "Can ON CONFLICT DO UPDATE have a condition for the row that is there?",
                "(a) do update set v = 9 where t.v < 2");

        private final String asks;
        private final String clause;

        Of(String asks, String clause) {
            this.asks = asks;
            this.clause = clause;
        }
    }

    @Override
    public String asks() {
        return of.asks;
    }

    @Override
    public Claim claim() {
        return Claim.none("ON CONFLICT stands in no standard, and who has it differs in what it must name")
                .stake(Stake.AVAILABILITY)
                .advice("Name exactly the columns of one unique key.")
                .source("The conflict target", "https://www.postgresql.org/docs/16/sql-insert.html#SQL-ON-CONFLICT")
                .source("The conflict target", "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int, c int, d int, v int, w int, constraint t_a unique (a),"
                + " constraint t_b unique (b), constraint t_cd unique (c, d))");
        session.run("insert into t (a, b, c, d, v, w) values (1, 10, 100, 1000, 1, 5), (2, 20, 200, 2000, 2, 6)");
        Attempt plain = session.attempt("insert into t (a) values (1) on conflict (a) do update set v = 1");
        Control.require(
                !plain.refused() || plain.refusedAs(ErrorClass.SYNTAX), "ON CONFLICT over a key works, or is unknown");
        boolean alone = of == Of.PART_OF_KEY || of == Of.OTHER_ORDER;
        String row = alone ? "3, 30, 100, 1000, 0, 5" : "1, 20, 300, 3000, 0, 5";
        Attempt upsert =
                session.attempt("insert into t (a, b, c, d, v, w) values (" + row + ") on conflict " + of.clause);
        return Observation.of("answer", upsert.verdict())
                .and("rows", session.query("select a, v from t order by a").text())
                .refusedBy(upsert.error());
    }
}
