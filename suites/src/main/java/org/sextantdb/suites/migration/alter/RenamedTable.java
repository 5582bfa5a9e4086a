package org.sextantdb.suites.migration.alter;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is renamed on which something hangs: that follows the new name, or is broken. */
public record RenamedTable(NamedBy by) implements Case {
    /** What names the table. */
    public enum NamedBy {
        FOREIGN_KEY,
        VIEW,
        TRIGGER_ON_IT,
        TRIGGER_INTO_IT
    }

    @Override
    public String asks() {
        return switch (by) {
            case FOREIGN_KEY -> "Does a foreign key follow the table that it references to its new name?";
            case VIEW -> "Does a view still work after the table that it reads was renamed?";
            case TRIGGER_ON_IT -> "Does a trigger follow its table to the table's new name?";
            case TRIGGER_INTO_IT -> "Does a trigger still work after the table that it writes to was renamed?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("rename", "accepted")
                .and("dependent", "works")
                .stake(Stake.AVAILABILITY)
                .advice("Drop views and triggers before a table is renamed and make them again with the new name.")
                .source(
                        "References in triggers and views are renamed too",
                        "https://www.sqlite.org/lang_altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("create table other (id int primary key)");
        session.run("insert into t (id) values (1)");
        session.run("create table child (id int primary key, t_id int,"
                + " constraint child_t foreign key (t_id) references t (id))");
        List<String> statements = switch (by) {
            case FOREIGN_KEY -> List.of();
            case VIEW -> List.of("create view seen as select id from t");
            case TRIGGER_ON_IT ->
                db.dialect().rowTrigger("copy_id", "after insert", "t", "insert into other (id) values (new.id)");
            case TRIGGER_INTO_IT ->
                db.dialect().rowTrigger("copy_id", "after insert", "other", "insert into t (id) values (new.id)");
        };
        Attempt made = statements.stream()
                .map(session::attempt)
                .reduce(Session.done(), (all, next) -> all.refused() ? all : next);
        if (made.refused()) {
            return Observation.of("rename", "not-tried")
                    .and("dependent", made.verdict())
                    .refusedBy(made.error());
        }
        String before = state(session, "t", 10);
        Attempt rename = session.attempt("alter table t rename to u");
        String after = state(session, rename.refused() ? "t" : "u", 20);
        return Observation.of("rename", rename.verdict())
                .and("dependent", after.equals(before) ? "works" : after)
                .refusedBy(rename.error());
    }

    private String state(Session session, String t, int id) {
        return switch (by) {
            case FOREIGN_KEY -> {
                String named = session.schema().table("child").orElseThrow().foreignKeys().stream()
                                .anyMatch(key -> key.references().equals(t))
                        ? "follows"
                        : "names-the-old";
                Attempt orphan = session.attempt("insert into child (id, t_id) values (" + id + ", 99)");
                yield named + (orphan.refused() ? "-enforced" : "-not-enforced");
            }
            case VIEW -> session.attempt("select id from seen").refused() ? "broken" : "sees";
            case TRIGGER_ON_IT -> fired(session, t, "other", id);
            case TRIGGER_INTO_IT -> fired(session, "other", t, id);
        };
    }

    private static String fired(Session session, String from, String to, int id) {
        if (session.attempt("insert into " + from + " (id) values (" + id + ")").refused()) {
            return "broken";
        }
        return session.value("select count(*) from " + to + " where id = " + id).equals("1") ? "fires" : "silent";
    }
}
