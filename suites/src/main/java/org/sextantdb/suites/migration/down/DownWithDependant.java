package org.sextantdb.suites.migration.down;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A way down drops what a view reads, and the way up makes it again: refused on the way, or broken between, or lost. */
public record DownWithDependant(Dropped dropped) implements Case {

    /** What goes down and up again. */
    public enum Dropped {
        TABLE_OF_VIEW("drop table t", "create table t (id int primary key, a int)"),
        COLUMN_OF_VIEW("alter table t drop column a", "alter table t add column a int"),
        RENAMED_TABLE_OF_VIEW("alter table t rename to z", "alter table z rename to t");

        private final String down;
        private final String up;

        Dropped(String down, String up) {
            this.down = down;
            this.up = up;
        }
    }

    @Override
    public String asks() {
        return "Is a view whole after a way down and up that "
                + switch (dropped) {
                    case TABLE_OF_VIEW -> "drops and makes its table?";
                    case COLUMN_OF_VIEW -> "drops and adds its column?";
                    case RENAMED_TABLE_OF_VIEW -> "renames its table twice?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.that("after-up", "works")
                .stake(Stake.AVAILABILITY)
                .advice("Drop the views first on every way down, and make them again last on every way up.")
                .source(
                        "Views that are in the way are dropped with CASCADE only",
                        "https://www.postgresql.org/docs/16/ddl-depend.html")
                .source("CHECK TABLE finds broken views", "https://dev.mysql.com/doc/refman/8.4/en/create-view.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run("create view seen as select id, a from t");
        Control.require(!session.attempt("select id, a from seen").refused(), "the view works before");
        Attempt down = session.attempt(dropped.down);
        String between = view(session);
        Attempt up = Session.done();
        if (!down.refused()) {
            up = session.attempt(dropped.up);
        }
        String after = up.refused() ? up.verdict() : view(session);
        return Observation.of("after-up", after)
                .and("down", down.verdict())
                .and("between", between)
                .refusedBy(up.error());
    }

    private static String view(Session session) {
        Attempt read = session.attempt("select id, a from seen");
        return read.refused() ? read.verdict() : "works";
    }
}
