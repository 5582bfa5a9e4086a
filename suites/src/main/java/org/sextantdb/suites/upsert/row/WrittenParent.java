package org.sextantdb.suites.upsert.row;

import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row that a child refers to is written again with the same key: the child stays, goes, or stands in the way. */
public record WrittenParent(Form form, Action action) implements Case {
    /** What is to happen to the child when its parent is deleted. */
    public enum Action {
        CASCADE("cascade"),
        SET_NULL("set null"),
        NO_ACTION("no action");

        private final String sql;

        Action(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Does a child with ON DELETE " + action.sql.toUpperCase(Locale.ROOT) + " stay when " + form.words()
                + " writes its parent again?";
    }

    @Override
    public Claim claim() {
        return form.source(Claim.that("child", "1,1")
                .and("parent", "1,11")
                .stake(Stake.DATA)
                .advice("Upsert instead of REPLACE, which deletes the parent and lets the children go with it."));
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key, v int)");
        session.run("create table child (id int primary key, parent_id int, constraint child_parent"
                + " foreign key (parent_id) references parent (id) on delete " + action.sql + ")");
        session.run("insert into parent (id, v) values (1, 10), (2, 20)");
        session.run("insert into child (id, parent_id) values (1, 1), (2, 2)");
        Attempt delete = session.attempt("delete from parent where id = 2");
        String deleted =
                session.query("select id, parent_id from child where id = 2").text();
        Attempt write = session.attempt(form.into(db.dialect(), "parent", "id", List.of("id", "v")), 1, 11);
        boolean understood = !write.refusedAs(ErrorClass.SYNTAX);
        return Observation.of("child", understood ? child(session) : write.verdict())
                .and("parent", understood ? parent(session) : write.verdict())
                .and("by-delete", delete.refused() ? delete.verdict() : deleted)
                .refusedBy(write.error());
    }

    private static String child(Session session) {
        return session.query("select id, parent_id from child where id = 1").text();
    }

    private static String parent(Session session) {
        return session.query("select id, v from parent where id = 1").text();
    }
}
