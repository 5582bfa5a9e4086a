package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** Two tables, {@code parent} with the rows 1, 2 and 7, and {@code child} whose {@code parent_id} refers to them. */
final class ParentChild {
    private ParentChild() {}

    /** Makes the parent; the child's foreign key ends in {@code tail}, and its rows are up to the case. */
    static Attempt make(Session session, String column, String tail) {
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1), (2), (7)");
        return session.attempt("create table child (id int primary key, parent_id " + column
                + ", constraint child_parent foreign key (parent_id) references parent (id) " + tail + ")");
    }

    /** The child's rows: {@code 1,2 2,null}. */
    static String rows(Session session) {
        return session.query("select id, parent_id from child order by id").text();
    }
}
