package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** What has a name, and how two things of a kind are made side by side. */
public enum Named {
    TABLE("create table %1$s (a int)", "create table %2$s (a int)"),
    COLUMN("create table t%3$d (%1$s int)", "alter table t%3$d add column %2$s int"),
    INDEX("create index %1$s on b (a)", "create index %2$s on b (b)"),
    CONSTRAINT(
            "create table t%3$d (a int, constraint %1$s unique (a))",
            "drop table t%3$d; create table t%3$d (a int, b int, constraint %1$s unique (a), constraint %2$s unique (b))"),
    VIEW("create view %1$s as select a from b", "create view %2$s as select a from b"),
    ALIAS("select a as %1$s from b", "select c.%1$s, c.%2$s from (select a as %1$s, b as %2$s from b) c");

    private final String first;
    private final String second;

    Named(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** A table that the statements refer to. */
    static void prepare(Session session) {
        session.run("create table b (a int, b int)");
    }

    /**
     * Makes a thing of that name.
     *
     * @param table the number of the table that has it, where it is part of one
     */
    Attempt first(Session session, String name, int table) {
        return session.attempt(String.format(first, name, "", table));
    }

    /** Makes another one beside the first: refused where both names are one. */
    Attempt second(Session session, String name, String other, int table) {
        String[] statements = String.format(second, name, other, table).split("; ");
        for (int i = 0; i < statements.length - 1; i++) {
            session.run(statements[i]);
        }
        return session.attempt(statements[statements.length - 1]);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
