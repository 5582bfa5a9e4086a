package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** A query reads from something else than a table's name. */
public record FromClause(Of of) implements SqlCase {

    /** What stands behind FROM. */
    public enum Of {
        LATERAL(
                "Can a derived table refer to the table before it, with LATERAL?",
                "select a, x.s from t, lateral (select t.b + 1 as s) x",
                "select a, x.s from t, (select 11 as s) x",
                Wording.manual(
                        Wording.promise("1,11 2,21", "Write the subquery into the select list, or join and group."),
                        "queries-table-expressions.html#QUERIES-LATERAL",
                        "LATERAL lets a derived table refer to the items before it")),
        LEFT_JOIN_LATERAL(
                "Is LEFT JOIN LATERAL (…) ON TRUE understood?",
                "select a, x.s from t left join lateral (select t.b + 1 as s) x on true",
                "select a, x.s from t left join (select 11 as s) x on true",
                Wording.manual(
                        Wording.promise("1,11 2,21", "Write the subquery into the select list, or join and group."),
                        "queries-table-expressions.html#QUERIES-LATERAL",
                        "LEFT JOIN LATERAL keeps rows for which the derived table is empty")),
        COLUMN_NAMES(
                "Can the columns of a derived table be named behind its alias?",
                "select x.p from (select 1, 2) x (p, q)",
                "select x.p from (select 1 as p, 2 as q) x",
                Standard.says(
                        Wording.promise("1", "Name the columns inside, with AS."),
                        "6.3 <table reference>: a derived column list behind the correlation name")),
        VALUES(
                "Can VALUES stand in FROM, with names for its columns?",
                "select x.p from (values (1, 2), (3, 4)) x (p, q)",
                "select x.p from (select 1 as p union all select 3) x",
                Standard.says(
                        Wording.promise("1 3", "Write SELECT … UNION ALL SELECT … with AS."),
                        "7.2 <table value constructor>: VALUES and rows are a table")),
        NO_ALIAS(
                "Can a derived table have no name?",
                "select a from (select a from t)",
                "select a from (select a from t) x",
                Wording.manual(
                        Wording.custom("Give every derived table a name."),
                        "sql-select.html",
                        "Until version 15 an alias was required, as the standard does")),
        DUAL(
                "Is there a table DUAL?",
                "select 1 from dual",
                "select 1",
                Wording.manual(
                        Wording.custom("Leave FROM out where nothing is read from a table."),
                        "sql-select.html",
                        "The FROM clause can be left out")),
        NATURAL_JOIN(
                "Does NATURAL JOIN join by columns of one name?",
                "select b from t natural join (select 2 as a) x",
                "select b from t join (select 2 as a) x on t.a = x.a",
                Standard.says(
                        Wording.promise(
                                "20", "Name the columns with ON instead, so that a new column changes nothing."),
                        "7.5 <joined table>: NATURAL joins by the common column names")),
        ANY_SUBQUERY(
                "Is = ANY (SELECT …) understood?",
                "select b from t where a = any (select 2)",
                "select b from t where a in (select 2)",
                Standard.says(
                        Wording.promise("20", "Write IN instead of = ANY, and MIN or MAX for the others."),
                        "8.7 <quantified comparison predicate>: = ANY with a table subquery"));

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
