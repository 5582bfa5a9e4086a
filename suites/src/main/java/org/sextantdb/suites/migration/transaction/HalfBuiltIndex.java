package org.sextantdb.suites.migration.transaction;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A unique index is refused because of duplicates; they are removed, and the migration is run again. */
public record HalfBuiltIndex(Build build) implements Case {
    /** The statement. */
    public enum Build {
        PLAIN("create unique index "),
        CONCURRENTLY("create unique index concurrently "),
        CONCURRENTLY_IF_NOT_EXISTS("create unique index concurrently if not exists ");

        private final String sql;

        Build(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (build) {
            case PLAIN -> "Can a unique index be made anew that failed because of duplicates?";
            case CONCURRENTLY -> "Can a unique index be made CONCURRENTLY anew that failed because of duplicates?";
            case CONCURRENTLY_IF_NOT_EXISTS ->
                "Does IF NOT EXISTS make a unique index that failed CONCURRENTLY before?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("again", "accepted")
                .and("duplicate", "unique-violation")
                .and("left", "nothing")
                .stake(Stake.DATA)
                .advice("Drop the index if it exists before it is made, and look for duplicates before that.")
                .source(
                        "A failed concurrent build leaves an invalid index behind",
                        "https://www.postgresql.org/docs/16/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("create table other (id int primary key, v int)");
        Optional<Observation> unknown =
                Understood.not(session, build.sql + "other_v on other (v)", "again", "duplicate", "left");
        if (unknown.isPresent()) {
            return unknown.get();
        }
        session.run("insert into t (id, v) values (1, 10), (2, 10)");
        Attempt first = session.attempt(build.sql + "t_v on t (v)");
        Control.require(first.refused(), "duplicates refuse a unique index");
        boolean left = session.schema().table("t").orElseThrow().index("t_v").isPresent();
        session.run("update t set v = 20 where id = 2");
        Attempt again = session.attempt(build.sql + "t_v on t (v)");
        boolean usable = session.schema().table("t").orElseThrow().index("t_v").stream()
                .anyMatch(index -> index.visible() && index.unique());
        Attempt duplicate = session.attempt("insert into t (id, v) values (3, 10)");
        return Observation.of("again", again.verdict())
                .and("duplicate", duplicate.verdict())
                .and("left", left ? "index" : "nothing")
                .and("index", usable ? "usable" : "unusable")
                .refusedBy(again.error());
    }
}
