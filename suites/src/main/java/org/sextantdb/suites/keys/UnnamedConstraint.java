package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table with a long name gets constraints without a name: the name that the engine makes up must fit as well. */
public record UnnamedConstraint(Kind of) implements Case {
    private static final String TABLE = "t".repeat(60);

    /** What is declared twice without a name. */
    public enum Kind {
        UNIQUE(", unique (a), unique (b)"),
        CHECK(", check (a > 0), check (b > 0)"),
        FOREIGN_KEY(", foreign key (a) references p (id), foreign key (b) references p (id)");

        private final String constraints;

        Kind(String constraints) {
            this.constraints = constraints;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Can a table whose name has 60 letters have constraints without a name (" + of + ")?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("table", "accepted")
                        .stake(Stake.EFFORT)
                        .advice("Name every constraint yourself, in 63 letters or fewer, which a DROP needs anyway."),
                "11.6 <table constraint definition>: a constraint without a name gets one that no other constraint has");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table p (id int primary key)");
        session.run("create table short_name (id int primary key, a int, b int" + of.constraints + ")");
        session.run("create table n" + TABLE.substring(1) + " (id int primary key, a int, b int)");
        Attempt table =
                session.attempt("create table " + TABLE + " (id int primary key, a int, b int" + of.constraints + ")");
        return Observation.of("table", table.verdict()).refusedBy(table.error());
    }
}
