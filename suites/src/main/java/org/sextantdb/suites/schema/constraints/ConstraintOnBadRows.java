package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A constraint is added to a table that has a row that breaks it, and before to one whose rows all keep it. */
public record ConstraintOnBadRows(Kind kind) implements Case {
    /** The constraints. */
    public enum Kind {
        CHECK("alter table %s add constraint %s_added check (n > 100)", "check-violation"),
        UNIQUE("alter table %s add constraint %s_added unique (n)", "unique-violation"),
        UNIQUE_INDEX("create unique index %2$s_added on %1$s (n)", "unique-violation"),
        FOREIGN_KEY(
                "alter table %s add constraint %s_added foreign key (n) references parent (id)",
                "foreign-key-violation");

        private final String sql;
        private final String refusal;

        Kind(String sql, String refusal) {
            this.sql = sql;
            this.refusal = refusal;
        }

        private String addTo(String table) {
            return sql.formatted(table, table);
        }
    }

    @Override
    public String asks() {
        return "Is "
                + switch (kind) {
                    case CHECK -> "a CHECK";
                    case UNIQUE -> "a UNIQUE constraint";
                    case UNIQUE_INDEX -> "a unique index";
                    case FOREIGN_KEY -> "a FOREIGN KEY";
                }
                + " refused on a table that has rows that break it?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("on-good-rows", "accepted")
                        .and("on-bad-rows", kind.refusal)
                        .stake(Stake.DATA)
                        .advice("Look for rows that break the constraint before the migration adds it."),
                "11.16 <add table constraint definition>, and 4.10.1: each constraint is checked after a statement");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (101), (102)");
        session.run("create table good (id int primary key, n int)");
        session.run("insert into good (id, n) values (1, 101), (2, 102)");
        session.run("create table bad (id int primary key, n int)");
        session.run("insert into bad (id, n) values (1, 7), (2, 7)");
        Attempt good = session.attempt(kind.addTo("good"));
        if (good.refused()) {
            return Observation.of("on-good-rows", good.verdict())
                    .and("on-bad-rows", "not-tried")
                    .refusedBy(good.error());
        }
        return Observation.of("on-good-rows", "accepted")
                .and("on-bad-rows", session.attempt(kind.addTo("bad")).verdict());
    }
}
