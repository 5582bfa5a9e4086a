package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;

/** A query is named with WITH, in front of statements of every kind. */
public record CommonTableExpression(Of of) implements SqlCase {

    /** Places of WITH. */
    public enum Of {
        SELECT(
                "Is WITH in front of SELECT understood?",
                "with w as (select a from t) select count(*) from w",
                "select count(*) from (select a from t) w",
                Wording.manual(
                        Wording.promise("2", "Use it."),
                        "queries-with.html",
                        "WITH names a query for the statement behind it")),
        RECURSIVE(
                "Does WITH RECURSIVE count to 100?",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 100) select count(*) from n",
                "select count(*) from t",
                Wording.manual(
                        Wording.promise("100", "Use it, and end the recursion yourself."),
                        "queries-with.html#QUERIES-WITH-RECURSIVE",
                        "A recursive WITH query refers to its own output")),
        RECURSIVE_UNSAID(
                "Can a query in WITH be recursive without the word RECURSIVE?",
                "with n (i) as (select 1 union all select i + 1 from n where i < 100) select count(*) from n",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 100) select count(*) from n",
                Wording.manual(
                        Wording.custom("Write RECURSIVE."),
                        "sql-select.html#SQL-WITH",
                        "RECURSIVE allows a query to refer to itself")),
        IN_FRONT_OF_DELETE(
                "Is WITH in front of DELETE understood?",
                "with w as (select 2 as k) delete from t where a in (select k from w)",
                "delete from t where a in (select 2 as k)",
                Wording.manual(
                        Wording.custom("Put the query into the WHERE clause."),
                        "sql-delete.html",
                        "WITH in front of DELETE is an extension")),
        IN_FRONT_OF_UPDATE(
                "Is WITH in front of UPDATE understood?",
                "with w as (select 2 as k) update t set b = 0 where a in (select k from w)",
                "update t set b = 0 where a in (select 2 as k)",
                Wording.manual(
                        Wording.custom("Put the query into the WHERE clause."),
                        "sql-update.html",
                        "WITH in front of UPDATE is an extension")),
        IN_FRONT_OF_INSERT(
                "Is WITH in front of INSERT understood?",
                "with w as (select 3 as k) insert into t (a) select k from w",
                "insert into t (a) select 3 as k",
                Wording.manual(
                        Wording.custom("Write INSERT INTO … WITH … SELECT, with WITH in front of SELECT."),
                        "sql-insert.html",
                        "WITH in front of INSERT is an extension")),
        BEHIND_INSERT(
                "Is INSERT INTO … WITH … SELECT understood?",
                "insert into t (a) with w as (select 3 as k) select k from w",
                "insert into t (a) select 3 as k",
                Wording.manual(
                        Wording.promise("understood", "Use it."),
                        "sql-insert.html",
                        "The query of INSERT may hold a WITH clause of its own")),
        MATERIALIZED(
                "Is AS MATERIALIZED in WITH understood?",
                "with w as materialized (select a from t) select count(*) from w",
                "with w as (select a from t) select count(*) from w",
                Wording.manual(
                        Wording.custom("Leave it out, and measure the plan on every engine."),
                        "queries-with.html#QUERIES-WITH-CTE-MATERIALIZATION",
                        "MATERIALIZED forces a query of its own")),
        DELETE_INSIDE(
                "Can WITH hold a DELETE that returns rows?",
                "with w as (delete from t where a = 1 returning a) select count(*) from w",
                "with w as (select a from t where a = 1) select count(*) from w",
                Wording.manual(
                        Wording.custom("Read the rows, then delete them, in one transaction."),
                        "queries-with.html#QUERIES-WITH-MODIFYING",
                        "Data-modifying statements in WITH are an extension"));

        private final Wording wording;

        Of(String asks, String sql, String neighbour, Claim claim) {
            wording = new Wording(asks, sql, neighbour, claim);
        }
    }

    @Override
    public Wording wording() {
        return of.wording;
    }

    @Override
    public List<String> tables() {
        return List.of("create table t (a int, b int)", "insert into t (a, b) values (1, 10), (2, 20)");
    }
}
