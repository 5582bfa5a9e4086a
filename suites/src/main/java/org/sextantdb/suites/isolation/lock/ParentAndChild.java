package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.session.Session;

/** A table of parents with one row, and an empty one of children that refer to it. */
final class ParentAndChild {
    private ParentAndChild() {}

    static void create(Session setup) {
        setup.run("create table parent (id int primary key, n int)");
        setup.run("create table child (id int primary key, parent_id int not null,"
                + " foreign key (parent_id) references parent (id))");
        setup.run("insert into parent (id, n) values (1, 0)");
    }
}
