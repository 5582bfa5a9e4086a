package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A primary key is dropped, and one of another column added, in two statements or in one. */
public record PrimaryKeyChanged(Key key, boolean together) implements Case {
    /** The key that goes. */
    public enum Key {
        INT,
        TEXT,
        COMPOSITE,
        REFERENCED
    }

    @Override
    public String asks() {
        return "Can a primary key "
                + switch (key) {
                    case INT -> "of a number";
                    case TEXT -> "of a text";
                    case COMPOSITE -> "of two columns";
                    case REFERENCED -> "that a foreign key references";
                }
                + " give way to another one in "
                + (together ? "one statement?" : "two statements?");
    }

    @Override
    public Claim claim() {
        Claim claim = key == Key.REFERENCED
                ? Claim.that("change", "refused").and("old-key", "enforced")
                : Claim.that("change", "accepted").and("old-key", "gone").and("new-key", "enforced");
        return Standard.says(
                claim.stake(Stake.EFFORT)
                        .advice("Choose a key that never changes; to change it, make a new table and copy the rows."),
                "11.17 <drop table constraint definition> and 11.16 <add table constraint definition>");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String type = key == Key.TEXT ? db.dialect().text(10) : "int";
        String old = key == Key.COMPOSITE ? "a, n" : "a";
        session.run("create table t (a " + type + " not null, n int not null, b int not null,"
                + " constraint t_key primary key (" + old + "))");
        session.run("insert into t (a, n, b) values ('1', 1, 1), ('2', 2, 2)");
        if (key == Key.REFERENCED) {
            session.run("create table child (t_a int, constraint child_t foreign key (t_a) references t (a))");
        }
        Control.require(isRefused(session, "'1', 1, 3"), "the old key is enforced before");
        String drop = db.dialect().dropPrimaryKey("t", "t_key");
        Attempt change = session.attempt(together ? drop + ", add primary key (b)" : drop);
        if (!together && !change.refused()) {
            change = session.attempt("alter table t add primary key (b)");
        }
        boolean isOld = isRefused(session, "'1', 1, 4");
        boolean isNew = isRefused(session, "'9', 9, 1");
        return Observation.of("change", key == Key.REFERENCED && change.refused() ? "refused" : change.verdict())
                .and("old-key", isOld ? "enforced" : "gone")
                .and("new-key", isNew ? "enforced" : "not-there")
                .refusedBy(key == Key.REFERENCED ? null : change.error());
    }

    private static boolean isRefused(Session session, String values) {
        return session.attempt("insert into t (a, n, b) values (" + values + ")")
                .refused();
    }
}
