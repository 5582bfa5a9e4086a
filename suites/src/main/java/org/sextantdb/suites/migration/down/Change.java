package org.sextantdb.suites.migration.down;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;

/** The kinds of change that migrations are made of, each with the statements up and down. */
public enum Change {
    CREATE_TABLE("create table made (id int primary key, a int not null)", "drop table made"),
    ADD_COLUMN("alter table t add column c int", "alter table t drop column c"),
    ADD_INDEX("create index t_a on t (a)", ""),
    ADD_UNIQUE_INDEX("create unique index t_a on t (a)", ""),
    ADD_UNIQUE("alter table t add constraint t_a unique (a)", "alter table t drop constraint t_a"),
    ADD_FOREIGN_KEY(
            "alter table t add constraint t_p foreign key (p) references parent (id)",
            "alter table t drop constraint t_p"),
    ADD_FOREIGN_KEY_DROPPED_BY_KIND(
            "alter table t add constraint t_p foreign key (p) references parent (id)",
            "alter table t drop foreign key t_p"),
    ADD_CHECK("alter table t add constraint t_a_positive check (a > 0)", "alter table t drop constraint t_a_positive"),
    ADD_DEFAULT("alter table t alter column a set default 5", "alter table t alter column a drop default"),
    ADD_VIEW("create view seen as select id, a from t", "drop view seen"),
    ADD_TRIGGER("", ""),
    WIDEN_TYPE("", ""),
    CHANGE_COLLATION("", ""),
    RENAME_COLUMN("alter table t rename column a to z", "alter table t rename column z to a"),
    RENAME_TABLE("alter table t rename to z", "alter table z rename to t"),
    RENAME_INDEXED_TABLE("alter table parent rename to z", "alter table z rename to parent");

    private final String up;
    private final String down;

    Change(String up, String down) {
        this.up = up;
        this.down = down;
    }

    /** The statements up. */
    List<String> up(Dialect dialect) {
        return switch (this) {
            case ADD_TRIGGER ->
                dialect.rowTrigger("t_log", "after insert", "t", "insert into log (id) values (new.id)");
            case WIDEN_TYPE -> List.of(dialect.changeType("t", "v", text(dialect, 20, 0)));
            case CHANGE_COLLATION -> List.of(dialect.changeType("t", "v", text(dialect, 10, 1)));
            default -> List.of(up);
        };
    }

    /** The statements down. */
    List<String> down(Dialect dialect) {
        return switch (this) {
            case ADD_INDEX, ADD_UNIQUE_INDEX -> List.of(dialect.dropIndex("t_a", "t"));
            case ADD_TRIGGER -> dialect.dropTrigger("t_log", "t");
            case WIDEN_TYPE, CHANGE_COLLATION -> List.of(dialect.changeType("t", "v", text(dialect, 10, 0)));
            default -> List.of(down);
        };
    }

    /** A text column with one of two collations, both named, so that none is the one it has anyway. */
    static String text(Dialect dialect, int chars, int collation) {
        return dialect.text(chars) + " " + dialect.twoCollations().get(collation);
    }

    /** As part of a question: {@code add column}. */
    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
