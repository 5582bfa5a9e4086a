package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A trigger writes down every row that is deleted: by a DELETE of several rows, or by a foreign key's cascade. */
public record TriggerOnDelete(By by) implements Case {

    /** What deletes the rows. */
    public enum By {
        STATEMENT("delete from child where parent_id = 1"),
        CASCADE("delete from parent where id = 1");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (by) {
            case STATEMENT -> "Does a trigger run for every row that one DELETE deletes?";
            case CASCADE -> "Does a trigger run for rows that ON DELETE CASCADE deletes?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("trigger", "accepted").and("logged", "1 2");
        return switch (by) {
            case STATEMENT ->
                claim.stake(Stake.DATA)
                        .advice("Write such a log in the application, in the same transaction.")
                        .source(
                                "A row trigger runs once for each row",
                                "https://www.postgresql.org/docs/16/trigger-definition.html");
            case CASCADE ->
                claim.stake(Stake.DATA)
                        .advice("Delete the children with a statement of their own where a trigger must see them.")
                        .source(
                                "Triggers before a DELETE fire for a cascading one, too",
                                "https://www.postgresql.org/docs/16/sql-createtrigger.html");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table child (id int primary key, parent_id int,"
                + " foreign key (parent_id) references parent (id) on delete cascade)");
        session.run("create table log (id int)");
        session.run("insert into parent (id) values (1), (2)");
        session.run("insert into child (id, parent_id) values (1, 1), (2, 1), (3, 2)");
        Attempt trigger = Triggers.make(
                session,
                db.dialect().rowTrigger("logs", "after delete", "child", "insert into log (id) values (old.id)"));
        session.run(by.sql);
        return Observation.of("trigger", trigger.verdict())
                .and("logged", session.query("select id from log order by id").text())
                .and("left", session.query("select id from child order by id").text())
                .refusedBy(trigger.error());
    }
}
