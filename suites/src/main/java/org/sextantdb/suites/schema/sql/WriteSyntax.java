package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** A row is changed or deleted with more than SET and WHERE. */
public record WriteSyntax(Of of) implements SqlCase {

    /** Spellings of UPDATE and DELETE. */
    public enum Of {
        UPDATE_FROM(
                "Is UPDATE … FROM another table understood?",
                "update t set b = x.v from (select 1 as k, 5 as v) x where t.a = x.k",
                "update t set b = (select 5) where a = 1",
                Wording.manual(
                        Wording.custom("Write SET b = (SELECT …) with WHERE EXISTS."),
                        "sql-update.html",
                        "FROM in UPDATE is an extension")),
        UPDATE_JOIN(
                "Is UPDATE with a JOIN understood?",
                "update t join (select 1 as k, 5 as v) x on t.a = x.k set b = x.v",
                "update t set b = (select 5) where a = 1",
                Standard.says(
                        Wording.custom("Write SET b = (SELECT …) with WHERE EXISTS."),
                        "13.10 <update statement: searched>: one table and no join")),
        UPDATE_LIMIT(
                "Can UPDATE have a LIMIT?",
                "update t set b = 5 limit 1",
                "update t set b = 5",
                Standard.says(
                        Wording.custom("Name the rows by their key, WHERE a IN (…)."),
                        "13.10 <update statement: searched>: SET and WHERE, and nothing else")),
        DELETE_LIMIT(
                "Can DELETE have a LIMIT?",
                "delete from t where a > 0 limit 1",
                "delete from t where a > 1",
                Standard.says(
                        Wording.custom("Name the rows by their key, WHERE a IN (…)."),
                        "13.7 <delete statement: searched>: FROM and WHERE, and nothing else")),
        DELETE_ALIAS(
                "Can the table of a DELETE have an alias?",
                "delete from t as z where z.a = 1",
                "delete from t where t.a = 1",
                Standard.says(
                        Wording.custom("Use the table's own name."),
                        "13.7 <delete statement: searched>: a table name, without a correlation name")),
        DELETE_USING(
                "Is DELETE FROM t USING another table understood?",
                "delete from t using (select 1 as k) x where t.a = x.k",
                "delete from t where a in (select 1 as k)",
                Wording.manual(
                        Wording.custom("Write WHERE … IN (SELECT …)."),
                        "sql-delete.html",
                        "USING in DELETE is an extension")),
        SET_ROW(
                "Is SET (a, b) = (SELECT …) understood?",
                "update t set (a, b) = (select 3, 30) where a = 1",
                "update t set a = (select 3), b = (select 30) where a = 1",
                Standard.says(
                        Wording.custom("Set every column with a subquery of its own."),
                        "13.9 <update statement: positioned>: every set clause has one column"));

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
