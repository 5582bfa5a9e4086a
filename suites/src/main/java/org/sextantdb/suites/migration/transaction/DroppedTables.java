package org.sextantdb.suites.migration.transaction;

import java.util.List;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** One DROP TABLE names several tables, and one of them cannot be dropped: the others stay, or they are gone. */
public record DroppedTables(Among tables) implements Case {
    /** What is the matter with one of the tables. */
    public enum Among {
        ALL_THERE("drop table a, b", "child,parent"),
        ONE_MISSING("drop table a, nosuch, b", "a,b,child,parent"),
        ONE_MISSING_IF_EXISTS("drop table if exists a, nosuch, b", "child,parent"),
        ONE_REFERENCED("drop table a, parent, b", "a,b,child,parent");

        private final String sql;
        private final String left;

        Among(String sql, String left) {
            this.sql = sql;
            this.left = left;
        }
    }

    @Override
    public String asks() {
        return switch (tables) {
            case ALL_THERE -> "Can several tables be dropped by one statement?";
            case ONE_MISSING -> "Are no tables dropped by DROP TABLE if one of those that it names is missing?";
            case ONE_MISSING_IF_EXISTS ->
                "Does DROP TABLE IF EXISTS drop the tables that are there, one being missing?";
            case ONE_REFERENCED -> "Are no tables dropped by DROP TABLE if a foreign key refers to one of them?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("left", tables.left)
                .stake(Stake.DATA)
                .advice("Drop one table with each statement, the children before their parents.")
                .source("DROP TABLE takes one table", "https://www.sqlite.org/lang_droptable.html")
                .source(
                        "DROP TABLE of several tables succeeds as a whole or not at all",
                        "https://dev.mysql.com/doc/refman/8.4/en/atomic-ddl.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        for (String table : List.of("x", "y", "a", "b", "parent")) {
            session.run("create table " + table + " (id int primary key)");
        }
        session.run("create table child (id int primary key, parent_id int,"
                + " constraint child_parent foreign key (parent_id) references parent (id))");
        Attempt several = session.attempt("drop table x, y");
        if (several.refused()) {
            return Understood.refused(several, claim());
        }
        Attempt drop = session.attempt(tables.sql);
        String left =
                session.schema().tables().stream().map(Table::name).sorted().collect(Collectors.joining(","));
        return Observation.of("left", left).and("drop", drop.verdict()).refusedBy(drop.error());
    }
}
