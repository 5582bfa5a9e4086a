package org.sextantdb.suites.migration.alter;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.schema.IndexPart;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** What hangs on column {@code b} of table {@code t}; made with one row, and asked whether it still does its work. */
enum Dependent {
    INDEX(""),
    PRIMARY_KEY(""),
    UNIQUE(", constraint t_once unique (b)"),
    CHECK(", constraint t_positive check (b > 0)"),
    CHECK_OF_TWO(", constraint t_less check (b < a)"),
    GENERATED(", c int generated always as (b * 2) stored"),
    VIEW(""),
    TRIGGER(""),
    FOREIGN_KEY(", constraint t_parent foreign key (b) references parent (id)"),
    REFERENCED(", constraint t_once unique (b)"),
    PARTIAL_INDEX("");

    private final String definition;

    Dependent(String definition) {
        this.definition = definition;
    }

    String words() {
        return switch (this) {
            case INDEX -> "an index";
            case PRIMARY_KEY -> "the primary key";
            case UNIQUE -> "a UNIQUE constraint";
            case CHECK -> "a CHECK";
            case CHECK_OF_TWO -> "a CHECK of two columns";
            case GENERATED -> "a generated column";
            case VIEW -> "a view";
            case TRIGGER -> "a trigger";
            case FOREIGN_KEY -> "a foreign key";
            case REFERENCED -> "a foreign key of another table";
            case PARTIAL_INDEX -> "the predicate of a partial index";
        };
    }

    /** Makes the tables and a row {@code 1, 10, 5}; refused where there is no such thing as this one. */
    Attempt make(Session session, Dialect dialect) {
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (5), (6), (7)");
        session.run("create table log (n int)");
        session.run(
                this == PRIMARY_KEY
                        ? "create table t (id int, a int, b int primary key)"
                        : "create table t (id int primary key, a int, b int" + definition + ")");
        session.run("insert into t (id, a, b) values (1, 10, 5)");
        List<String> more = switch (this) {
            case INDEX -> List.of("create index t_b on t (b)");
            case VIEW -> List.of("create view seen as select id, b as shown from t");
            case TRIGGER -> dialect.rowTrigger("t_log", "after insert", "t", "insert into log (n) values (new.b)");
            case REFERENCED ->
                List.of("create table child (id int primary key, t_b int,"
                        + " constraint child_t foreign key (t_b) references t (b))");
            case PARTIAL_INDEX -> List.of("create unique index t_part on t (a) where b > 0");
            default -> List.of();
        };
        return more.stream().map(session::attempt).reduce(Session.done(), (all, next) -> all.refused() ? all : next);
    }

    /** {@code works}, {@code declared} where it stands in the catalogue and does nothing, {@code broken} or {@code gone}. */
    String state(Session session, String b) {
        String insert = "insert into t (id, a, " + b + ") values ";
        session.run("delete from t where id > 1");
        return switch (this) {
            case INDEX ->
                there(table(session)
                        .index("t_b")
                        .filter(index -> covers(index.parts(), b))
                        .isPresent());
            case UNIQUE, PRIMARY_KEY -> refusal(session.attempt(insert + "(2, 10, 5)"), "gone");
            case CHECK -> refusal(session.attempt(insert + "(2, 10, -1)"), "gone");
            case CHECK_OF_TWO -> refusal(session.attempt(insert + "(2, 5, 6)"), "gone");
            case GENERATED -> afterInsert(session, insert + "(2, 10, 6)", "select max(c) from t", "12");
            case VIEW -> afterInsert(session, insert + "(2, 10, 6)", "select max(shown) from seen", "6");
            case TRIGGER -> {
                session.run("delete from log");
                yield afterInsert(session, insert + "(2, 10, 6)", "select max(n) from log", "6");
            }
            case FOREIGN_KEY ->
                refusal(
                        session.attempt(insert + "(2, 10, 99)"),
                        table(session).foreignKeys().stream()
                                        .anyMatch(key -> key.columns().equals(List.of(b)))
                                ? "declared"
                                : "gone");
            case REFERENCED ->
                refusal(
                        session.attempt("insert into child (id, t_b) values (2, 99)"),
                        session.schema().table("child").orElseThrow().foreignKeys().stream()
                                        .anyMatch(key -> key.referencedColumns().equals(List.of(b)))
                                ? "declared"
                                : "gone");
            case PARTIAL_INDEX -> {
                Attempt outside = session.attempt(insert + "(2, 10, -7)");
                yield outside.refused() ? "broken" : refusal(session.attempt(insert + "(3, 10, 6)"), "gone");
            }
        };
    }

    private static Table table(Session session) {
        return session.schema().table("t").orElseThrow();
    }

    private static boolean covers(List<IndexPart> parts, String column) {
        return parts.size() == 1 && parts.get(0).expression().equals(column);
    }

    private static String there(boolean isThere) {
        return isThere ? "works" : "gone";
    }

    private static String refusal(Attempt bad, String otherwise) {
        return bad.refused() ? "works" : otherwise;
    }

    private static String afterInsert(Session session, String insert, String query, String wanted) {
        if (session.attempt(insert).refused()) {
            return "broken";
        }
        Attempt read = session.attempt(query);
        return read.refused() ? "broken" : read.rows().single().equals(wanted) ? "works" : "gone";
    }
}
