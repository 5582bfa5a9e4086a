package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A change of a table is asked for with the words that forbid a copy of it, or a lock on it. */
public record OnlineChange(Change change, Clause clause) implements Case {
    /** The change. */
    public enum Change {
        ADD_COLUMN("add column n int"),
        DROP_COLUMN("drop column b"),
        RENAME_COLUMN("rename column b to b2"),
        LONGER_TEXT("modify v varchar(20)"),
        OTHER_TYPE("modify b bigint"),
        NOT_NULL("modify b int not null"),
        ADD_INDEX("add index t_b (b)"),
        DROP_PRIMARY_KEY("drop primary key");

        private final String sql;

        Change(String sql) {
            this.sql = sql;
        }
    }

    /** The words. */
    public enum Clause {
        INSTANT("algorithm = instant"),
        INPLACE("algorithm = inplace"),
        LOCK_NONE("lock = none"),
        COPY_LOCK_NONE("algorithm = copy, lock = none");

        private final String sql;

        Clause(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is " + change.name().replace('_', ' ') + " to be had with " + clause.sql.replace(" = ", "=") + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("ALGORITHM and LOCK are a vendor's words; what they allow changes with each version.")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Write the clause where it is known: a change that would copy the table is then refused, not slow.")
                .source(
                        "Online DDL operations",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, b int, v varchar(10))");
        session.run("insert into t (id, b, v) values (1, 5, 'a')");
        Attempt alter = session.attempt("alter table t " + change.sql + ", " + clause.sql);
        return Observation.of("alter", alter.verdict()).refusedBy(alter.error());
    }
}
