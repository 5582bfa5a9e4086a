package org.sextantdb.suites.migration.down;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.engine.Dialect;

/** Small differences between two schemas, each of which changes what a program may rely on. */
public enum Drift {
    DEFAULT("a int default 1", "a int default 2"),
    NOT_NULL("a int", "a int not null"),
    LENGTH("v varchar(10)", "v varchar(11)"),
    CHECK("a int, constraint t_c check (a > 0)", "a int, constraint t_c check (a > 1)"),
    CHECK_DROPPED("a int, constraint t_c check (a > 0)", "a int"),
    COLLATION("", ""),
    UNIQUE("a int", "a int, constraint t_u unique (a)"),
    FOREIGN_KEY_ACTION(
            "p int, constraint t_p foreign key (p) references parent (id) on delete cascade",
            "p int, constraint t_p foreign key (p) references parent (id) on delete set null"),
    FOREIGN_KEY_UPDATE_ACTION(
            "p int, constraint t_p foreign key (p) references parent (id) on update cascade",
            "p int, constraint t_p foreign key (p) references parent (id) on update set null"),
    GENERATED_EXPRESSION(
            "a int, g int generated always as (a + 1) stored", "a int, g int generated always as (a + 2) stored"),
    COLUMN_ORDER("a int, b int", "b int, a int"),
    INDEX_PREFIX("", ""),
    INDEX_PREDICATE("", ""),
    INDEX_DESCENDING("", ""),
    INDEX_EXPRESSION("", ""),
    TABLE_COMMENT("", ""),
    COLUMN_COMMENT("", ""),
    VIEW("", ""),
    TRIGGER("", "");

    private final String before;
    private final String after;

    Drift(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** The statements that make {@code t} before or after the change. */
    List<String> make(Dialect dialect, boolean isAfter) {
        String columns = "a int, v " + dialect.text(100);
        List<String> then = new ArrayList<>();
        switch (this) {
            case COLLATION ->
                columns =
                        "v " + dialect.text(10) + " " + dialect.twoCollations().get(isAfter ? 1 : 0);
            case INDEX_PREFIX -> then.add(index(dialect.keyPrefix("v", isAfter ? 20 : 10)));
            case INDEX_PREDICATE -> then.add(index("a) where (a > " + (isAfter ? 1 : 0)));
            case INDEX_DESCENDING -> then.add(index(isAfter ? "a desc" : "a"));
            case INDEX_EXPRESSION -> then.add(index(isAfter ? "(a + 2)" : "(a + 1)"));
            case TABLE_COMMENT -> then.add(dialect.commentOnTable("t", isAfter ? "new" : "old"));
            case VIEW -> then.add("create view seen as select id, a from t where a > " + (isAfter ? 1 : 0));
            case TRIGGER ->
                then.addAll(dialect.rowTrigger(
                        "t_log",
                        "after insert",
                        "t",
                        "insert into log (id) values (new.id + " + (isAfter ? 2 : 1) + ")"));
            case COLUMN_COMMENT -> {
                return dialect.createCommented("t", List.of(isAfter ? "new" : "old"));
            }
            default -> columns = isAfter ? after : before;
        }
        then.add(0, "create table t (id int primary key, " + columns + ")");
        return then;
    }

    /** The statements that take away what hangs on {@code t}, and {@code t}. */
    List<String> drop(Dialect dialect) {
        List<String> drop = new ArrayList<>();
        if (this == VIEW) {
            drop.add("drop view seen");
        }
        if (this == TRIGGER) {
            drop.addAll(dialect.dropTrigger("t_log", "t"));
        }
        drop.add("drop table t");
        return drop;
    }

    private static String index(String parts) {
        return "create index t_i on t (" + parts + ")";
    }

    /** As part of a question: {@code index prefix}. */
    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
