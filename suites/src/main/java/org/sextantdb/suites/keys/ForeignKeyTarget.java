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

/** A foreign key refers to columns that are no unique key of their table, or that have another type. */
public record ForeignKeyTarget(Target refers) implements Case {

    /** What the foreign key refers to. */
    public enum Target {
        NO_INDEX("int", "plain"),
        PART_OF_PLAIN_INDEX("int", "indexed"),
        OTHER_TYPE("bigint", "id");

        private final String type;
        private final String column;

        Target(String type, String column) {
            this.type = type;
            this.column = column;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Is a foreign key refused that does not refer to a unique key of its own type (" + refers + ")?";
    }

    @Override
    public Claim claim() {
        if (refers == Target.OTHER_TYPE) {
            return Standard.says(
                    Claim.none("The standard wants the same type, and engines take or refuse another kind of integer.")
                            .stake(Stake.EFFORT)
                            .advice("Give the column of a foreign key exactly the type of the key that it refers to."),
                    "11.8 <referential constraint definition>: both columns have the same data type");
        }
        return Standard.says(
                Claim.that("declared", "foreign-key-definition")
                        .stake(Stake.MEANING)
                        .advice("Let a foreign key refer to all columns of a PRIMARY KEY or UNIQUE constraint."),
                "11.8 <referential constraint definition>: the referenced columns are those of a unique constraint");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table p (id int primary key, indexed int, other int, plain int)");
        session.run("create index p_indexed on p (indexed, other)");
        session.run("insert into p (id, indexed, other, plain) values (1, 1, 1, 1)");
        session.run("create table control (c int, constraint control_p foreign key (c) references p (id))");
        Attempt create = session.attempt("create table c (c " + refers.type
                + ", constraint c_p foreign key (c) references p (" + refers.column + "))");
        if (create.refused()) {
            return Observation.of("declared", create.verdict())
                    .and("child", "not-tried")
                    .refusedBy(create.error());
        }
        Attempt child = session.attempt("insert into c (c) values (1)");
        return Observation.of("declared", "accepted").and("child", child.verdict());
    }
}
