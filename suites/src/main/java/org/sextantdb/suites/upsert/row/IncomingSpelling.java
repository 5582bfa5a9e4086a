package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An upsert reads the value that it brings, in the spellings that there are; a warning may come with the answer. */
public record IncomingSpelling(Of of) implements Case {
    private static final String ON_DUPLICATE = " on duplicate key update v = ";

    /** Spellings of the value that the insert brings. */
    public enum Of {
        EXCLUDED("insert into t (id, v) values (1, 11) on conflict (id) do update set v = excluded.v"),
        VALUES_FUNCTION("insert into t (id, v) values (1, 11)" + ON_DUPLICATE + "values(v)"),
        VALUE_FUNCTION("insert into t (id, v) values (1, 11)" + ON_DUPLICATE + "value(v)"),
        ROW_ALIAS("insert into t (id, v) values (1, 11) as x" + ON_DUPLICATE + "x.v"),
        ROW_AND_COLUMN_ALIAS("insert into t (id, v) values (1, 11) as x (a, b)" + ON_DUPLICATE + "b"),
        ALIAS_OF_SET("insert into t set id = 1, v = 11 as x" + ON_DUPLICATE + "x.v"),
        SELECTED_TABLE(
                "insert into t (id, v) select x.id, x.v from (select 1 as id, 11 as v) as x" + ON_DUPLICATE + "x.v");

        private final String sql;

        Of(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case EXCLUDED -> "Is excluded.v the value that an upsert brings?";
            case VALUES_FUNCTION -> "Is VALUES(v) the value that an upsert brings, and without a warning?";
            case VALUE_FUNCTION -> "Is VALUE(v) the value that an upsert brings?";
            case ROW_ALIAS -> "Can the row that an upsert brings have a name, VALUES (…) AS x?";
            case ROW_AND_COLUMN_ALIAS -> "Can the columns that an upsert brings have names, VALUES (…) AS x (a, b)?";
            case ALIAS_OF_SET -> "Can the row of INSERT … SET have a name, AS x?";
            case SELECTED_TABLE -> "Can the update of an upsert read a table that its insert selects from?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.none("there is no such update in the standard, and so no word for what it brings")
                .stake(Stake.EFFORT)
                .advice("Keep one statement per engine family, and write VALUES(v) where there is no EXCLUDED.")
                .source(
                        "VALUES() is deprecated for a row alias, which came with 8.0.19",
                        "https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("insert into t (id, v) values (1, 10)");
        Attempt upsert = session.attempt(of.sql);
        String row = session.query("select id, v from t").text();
        return Observation.of("row", upsert.refused() ? upsert.verdict() : row)
                .and("warnings", upsert.warningCodes())
                .refusedBy(upsert.error());
    }
}
