package org.sextantdb.suites.migration.down;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A constraint was made without a name, and a way down drops it by the name that one engine or another would give it. */
public record AutoNamedConstraint(Name name) implements Case {

    /** The names, and what the constraint refuses. */
    public enum Name {
        T_A_CHECK("values (2, -1, 2, 1)"),
        T_CHK_1("values (2, -1, 2, 1)"),
        CONSTRAINT_1("values (2, -1, 2, 1)"),
        T_U_KEY("values (2, 1, 1, 1)"),
        U("values (2, 1, 1, 1)"),
        T_P_FKEY("values (2, 1, 2, 9)"),
        T_IBFK_1("values (2, 1, 2, 9)"),
        FK_1("values (2, 1, 2, 9)");

        private final String bad;

        Name(String bad) {
            this.bad = bad;
        }
    }

    @Override
    public String asks() {
        return "Can a constraint without a name be dropped as " + constraint() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("every engine gives names of its own")
                .stake(Stake.EFFORT)
                .advice("Give every constraint a name when it is made, else no way down can drop it everywhere.")
                .source(
                        "Constraint names that are generated",
                        "https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        session.run("create table t (id int primary key, a int, u int, p int,"
                + " check (a > 0), unique (u), foreign key (p) references parent (id))");
        session.run("insert into t (id, a, u, p) values (1, 1, 1, 1)");
        Control.require(
                session.attempt("insert into t (id, a, u, p) values (1, 1, 2, 1)")
                        .refused(),
                "the primary key is held");
        String bad = "insert into t (id, a, u, p) " + name.bad;
        Attempt before = session.attempt(bad);
        Attempt drop = session.attempt("alter table t drop constraint " + constraint());
        String after = !before.refused() ? "never-held" : session.attempt(bad).refused() ? "held" : "gone";
        return Observation.of("drop", drop.verdict()).and("rule", after).refusedBy(drop.error());
    }

    private String constraint() {
        return name.name().toLowerCase(java.util.Locale.ROOT);
    }
}
