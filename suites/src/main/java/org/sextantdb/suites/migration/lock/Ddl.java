package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;

/** The schema statements of migrations that meet a session at work. */
public enum Ddl {
    ADD_COLUMN("alter table %1$s add column c int", "a column is added"),
    DROP_COLUMN("alter table %1$s drop column b", "a column is dropped"),
    CREATE_INDEX("create index %1$s_a on %1$s (a)", "an index is made"),
    ADD_FOREIGN_KEY(
            "alter table %1$s add constraint %1$s_p foreign key (p) references parent (id)", "a foreign key is added"),
    RENAME_TABLE("alter table %1$s rename to %1$s_renamed", "the table is renamed"),
    DROP_TABLE("drop table %1$s", "the table is dropped"),
    TRUNCATE("truncate table %1$s", "the table is truncated"),
    CREATE_TABLE("create table %1$s_new (id int primary key)", "another table is made");

    /** How the rows of {@code t} are read: by columns that no statement here takes away. */
    static final String READ = "select id, a from t order by id";

    /** What it answers in the beginning. */
    static final String ROWS = "1,10 2,20";

    private final String sql;
    private final String words;

    Ddl(String sql, String words) {
        this.sql = sql;
        this.words = words;
    }

    /** The statement for that table. */
    String on(String table) {
        return sql.formatted(table);
    }

    /** How a step ended: whoever told of a wait, it is one. */
    static String ending(Played played, String name) {
        return played.ending(name).replace(" (time)", "");
    }

    /** The same where a claim is about it: on a busy server a statement is slow, and time alone shows no wait. */
    static String endingAsSeen(Played played, String name) {
        return played.ending(name).replace("waits (time), ", "");
    }

    /** As part of a question: {@code a column is added}. */
    String words() {
        return words;
    }

    /** Makes {@code t} with two rows, its empty twin, on which a statement is tried alone, their parent, and a table that no statement touches. */
    static void create(Session session) {
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        session.run("create table bystander (id int primary key)");
        for (String table : new String[] {"t", "twin"}) {
            session.run("create table " + table + " (id int primary key, a int, b int, p int)");
        }
        session.run("insert into t (id, a, b, p) values (1, 10, 0, 1), (2, 20, 0, 1)");
    }
}
