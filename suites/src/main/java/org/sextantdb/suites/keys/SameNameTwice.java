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

/** The same name is given to a thing of one table and to one of another: names belong to a table, or to the schema. */
public record SameNameTwice(Kind of) implements Case {

    /** What has a name, and how it is given once and a second time on the same table. */
    public enum Kind {
        UNIQUE("constraint same unique (a)", "constraint same unique (b)"),
        CHECK("constraint same check (a > 0)", "constraint same check (b > 0)"),
        FOREIGN_KEY(
                "constraint same foreign key (a) references p (id)",
                "constraint same foreign key (b) references p (id)"),
        INDEX("", "");

        private final String first;
        private final String second;

        Kind(String first, String second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Can the same name be used on two tables (" + of + ")?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none(
                                "The standard makes constraint names unique in a schema and knows no indexes; engines differ.")
                        .stake(Stake.EFFORT)
                        .advice("Begin the name of every constraint and index with the name of its table."),
                "10.6 <constraint name definition> and <constraint attributes>: no two of a schema have the same name");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        return of == Kind.INDEX ? indexes(session) : constraints(session);
    }

    private static Observation indexes(Session session) {
        session.run("create table t (a int, b int)");
        session.run("create table u (a int, b int)");
        session.run("create index same on t (a)");
        return seen(session.attempt("create index same on t (b)"), session.attempt("create index same on u (a)"));
    }

    private Observation constraints(Session session) {
        session.run("create table p (id int primary key)");
        session.run("create table t (a int, b int, " + of.first + ")");
        String both = of.first.replace("same", "other") + ", " + of.second.replace("same", "other");
        return seen(
                session.attempt("create table v (a int, b int, " + both + ")"),
                session.attempt("create table u (a int, b int, " + of.first + ")"));
    }

    private static Observation seen(Attempt sameTable, Attempt otherTable) {
        return Observation.of("other-table", otherTable.verdict()).and("same-table", sameTable.verdict());
    }
}
