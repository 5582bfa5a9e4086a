package org.sextantdb.suites.schema.constraints;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A foreign key and the key it refers to are of different types or collations. */
public record ForeignKeyTypes(Pair types) implements Case {
    /** Child and parent. */
    public enum Pair {
        BIGINT_TO_INT("bigint", "int", "1", "99"),
        INT_TO_BIGINT("int", "bigint", "1", "99"),
        LONGER_TEXT("varchar(30)", "varchar(20)", "'a'", "'b'"),
        INT_TO_TEXT("int", "varchar(20)", "1", "99"),
        TEXT_TO_INT("varchar(20)", "int", "'1'", "'99'"),
        OTHER_COLLATION("varchar(20) ", "varchar(20) ", "'a'", "'b'");

        private final String child;
        private final String parent;
        private final String there;
        private final String missing;

        Pair(String child, String parent, String there, String missing) {
            this.child = child;
            this.parent = parent;
            this.there = there;
            this.missing = missing;
        }
    }

    @Override
    public String asks() {
        return switch (types) {
            case BIGINT_TO_INT -> "Can a BIGINT refer to an INT?";
            case INT_TO_BIGINT -> "Can an INT refer to a BIGINT?";
            case LONGER_TEXT -> "Can a text column refer to a shorter one?";
            case INT_TO_TEXT -> "Is a foreign key refused from a number to a text?";
            case TEXT_TO_INT -> "Is a foreign key refused from a text to a number?";
            case OTHER_COLLATION -> "Can a text column refer to one of another collation?";
        };
    }

    @Override
    public Claim claim() {
        String advice = "Give a foreign key exactly the type, length, sign and collation of the key it refers to.";
        return switch (types) {
            case INT_TO_TEXT, TEXT_TO_INT ->
                Standard.says(
                        Claim.that("create", "refused").stake(Stake.DATA).advice(advice),
                        "11.8 <referential constraint definition>: the data types of the columns are the same");
            case LONGER_TEXT ->
                Claim.that("create", "accepted")
                        .and("orphan", "foreign-key-violation")
                        .stake(Stake.EFFORT)
                        .advice(advice)
                        .source(
                                "The length of text columns need not be the same",
                                "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html");
            case BIGINT_TO_INT, INT_TO_BIGINT, OTHER_COLLATION ->
                Claim.none("the standard asks for the same type; some engines are content with comparable ones")
                        .stake(Stake.EFFORT)
                        .advice(advice)
                        .source(
                                "Similar types, and the same size and sign for whole numbers",
                                "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        List<String> collations = types == Pair.OTHER_COLLATION ? db.dialect().twoCollations() : List.of("", "");
        String parentType = types.parent + collations.get(0);
        session.run("create table parent (id " + parentType + " primary key)");
        session.run("insert into parent (id) values (" + "'" + types.there.replace("'", "") + "'" + ")");
        session.run("create table alike (id int primary key, parent_id " + parentType
                + ", foreign key (parent_id) references parent (id))");
        Attempt create = session.attempt("create table child (id int primary key, parent_id " + types.child
                + collations.get(1) + ", foreign key (parent_id) references parent (id))");
        if (create.refused()) {
            return Observation.of("create", "refused")
                    .and("orphan", "not-tried")
                    .and("error", create.verdict())
                    .refusedBy(create.error());
        }
        return Observation.of("create", "accepted")
                .and("child", session.attempt(insert(1, types.there)).verdict())
                .and("orphan", session.attempt(insert(2, types.missing)).verdict());
    }

    private static String insert(int id, String value) {
        return "insert into child (id, parent_id) values (" + id + ", " + value + ")";
    }
}
