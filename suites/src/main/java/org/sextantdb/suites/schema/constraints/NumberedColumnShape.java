package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A numbered column that is no key, two of them, or one of floating point numbers. */
public record NumberedColumnShape(Shape shape) implements Case {
    /** What the table asks for. */
    public enum Shape {
        WITHOUT_KEY,
        TWO,
        FLOATING_POINT;

        private String columns(Dialect dialect) {
            return switch (this) {
                case WITHOUT_KEY -> dialect.numbered("bigint") + ", v int";
                case TWO -> dialect.identityKey() + ", n " + dialect.numbered("bigint") + " unique, v int";
                case FLOATING_POINT -> dialect.numbered("float") + " primary key, v int";
            };
        }
    }

    @Override
    public String asks() {
        return switch (shape) {
            case WITHOUT_KEY -> "Can a column be numbered that is no key?";
            case TWO -> "Can a table have two numbered columns?";
            case FLOATING_POINT -> "Can a column of floating point numbers be numbered?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.none("each engine numbers other columns; all number one whole-number primary key")
                .stake(Stake.EFFORT)
                .advice("Number one column a table, a BIGINT, and make it the primary key.")
                .source(
                        "One numbered column a table, and it must be indexed",
                        "https://dev.mysql.com/doc/refman/8.4/en/create-table.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table one (id " + db.dialect().identityKey() + ", v int)");
        Attempt create = session.attempt("create table t (id " + shape.columns(db.dialect()) + ")");
        if (create.refused()) {
            return Observation.of("create", create.verdict()).refusedBy(create.error());
        }
        session.run("insert into t (v) values (10)");
        session.run("insert into t (v) values (20)");
        return Observation.of("create", "accepted")
                .and(
                        "numbers",
                        session.value("select count(distinct id) from t").equals("2") ? "given" : "not-given");
    }
}
