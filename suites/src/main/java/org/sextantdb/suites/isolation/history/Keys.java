package org.sextantdb.suites.isolation.history;

import java.util.Collection;
import java.util.stream.Collectors;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The table of a load: a row for each key, there before the first transaction. */
final class Keys {
    private Keys() {}

    /**
     * Makes the table {@code entry (id, v)}.
     *
     * @param type of {@code v}
     * @param value of {@code v} in each row, as SQL spells it
     */
    static void create(Workspace db, String type, String value, Collection<Integer> keys) {
        Session setup = db.session("setup");
        setup.run("create table entry (id int primary key, v " + type + ")");
        setup.run("insert into entry (id, v) values "
                + keys.stream().map(key -> "(" + key + ", " + value + ")").collect(Collectors.joining(", ")));
    }
}
