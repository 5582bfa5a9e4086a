package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** IF NOT EXISTS meets something that has the name and another shape: the statement succeeds, and the shape stays. */
public record IfNotExistsOtherShape(Thing thing) implements Case {

    /** What is made again, with one column more or of another type. */
    public enum Thing {
        TABLE("create table if not exists t (id int primary key, a int, b int, extra int)"),
        VIEW("create view if not exists seen as select id, a, b as extra from t"),
        INDEX("create index if not exists by_a on t (a, b)"),
        COLUMN("alter table t add column if not exists a varchar(10)");

        private final String sql;

        Thing(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (thing) {
            case TABLE -> "After CREATE TABLE IF NOT EXISTS, does the table have the columns that the statement names?";
            case VIEW -> "After CREATE VIEW IF NOT EXISTS, is the view the one in the statement?";
            case INDEX -> "After CREATE INDEX IF NOT EXISTS, is the index on the columns in the statement?";
            case COLUMN -> "After ADD COLUMN IF NOT EXISTS, does the column have the type in the statement?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("shape", "as-written")
                .stake(Stake.MEANING)
                .advice(
                        "Do not change a schema by editing IF NOT EXISTS statements; alter it, and compare shapes afterwards.")
                .source(
                        "There is no guarantee that the existing relation is like the one asked for",
                        "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        switch (thing) {
            case VIEW -> session.run("create view seen as select id, a from t");
            case INDEX -> session.run("create index by_a on t (a)");
            default -> {}
        }
        String before = shape(session);
        Attempt again = session.attempt(thing.sql);
        String shape = again.refused() ? "none" : shape(session).equals(before) ? "old" : "as-written";
        return Observation.of("statement", again.verdict())
                .and("shape", shape)
                .and("warning", again.warnings().isEmpty() ? "none" : "some")
                .refusedBy(again.error());
    }

    private String shape(Session session) {
        return switch (thing) {
            case TABLE, COLUMN -> table(session).columns().toString();
            case VIEW -> session.query("select * from seen").columns().toString();
            case INDEX -> table(session).indexes().toString();
        };
    }

    private static Table table(Session session) {
        return session.schema().table("t").orElseThrow();
    }
}
