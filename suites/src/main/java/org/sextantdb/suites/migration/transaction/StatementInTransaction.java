package org.sextantdb.suites.migration.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A statement that works alone stands in a transaction: it works there too and commits nothing, or it is refused. */
public record StatementInTransaction(Sql statement) implements Case {
    /** The statement, about a table {@code #} or a database beside this one. */
    public enum Sql {
        CREATE_INDEX_CONCURRENTLY("create index concurrently #_v on # (v)"),
        VACUUM("vacuum"),
        OPTIMIZE_TABLE("optimize table #"),
        CREATE_DATABASE("create database @_#");

        private final String sql;

        Sql(String sql) {
            this.sql = sql;
        }

        String on(String table, String database) {
            return sql.replace("#", table).replace("@", database);
        }
    }

    @Override
    public String asks() {
        return "Does " + statement.name().replace('_', ' ') + " work in a transaction, without ending it?";
    }

    @Override
    public Claim claim() {
        return Claim.that("inside", "accepted")
                .and("row", "rolled-back")
                .stake(Stake.EFFORT)
                .advice(
                        "Put such a statement alone into a migration, and let the runner run that one without a transaction.")
                .source(
                        "CREATE INDEX CONCURRENTLY cannot run in a transaction",
                        "https://www.postgresql.org/docs/16/sql-createindex.html")
                .source("VACUUM fails in a transaction", "https://www.sqlite.org/lang_vacuum.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("create table alone (id int primary key, v int)");
        session.run("create table inside (id int primary key, v int)");
        String database = database(session);
        Attempt alone = session.attempt(statement.on("alone", database));
        if (alone.refused()) {
            return Understood.refused(alone, claim());
        }
        session.begin();
        session.run("insert into t (id) values (1)");
        Attempt inside = session.attempt(statement.on("inside", database));
        Control.require(!session.rollback().refused(), "ROLLBACK is accepted");
        if (statement == Sql.CREATE_DATABASE) {
            session.run("drop database " + database + "_alone");
            if (!inside.refused()) {
                session.run("drop database " + database + "_inside");
            }
        }
        String rows = db.session("after").value("select count(*) from t");
        return Observation.of("inside", inside.verdict())
                .and("row", rows.equals("0") ? "rolled-back" : "committed")
                .refusedBy(inside.error());
    }

    /** With what the names of further databases begin: as all that the kit makes, and swept with the others. */
    private static String database(Session session) {
        Attempt name = session.attemptWith("the name of this database", StatementInTransaction::catalog);
        String here = name.rows().single().toLowerCase(Locale.ROOT);
        return here.startsWith("sextant_") ? here : "sextant_" + here;
    }

    private static Attempt catalog(Connection connection) throws SQLException {
        String name = connection.getCatalog() == null ? "none" : connection.getCatalog();
        return new Attempt(new Rows(List.of("name"), List.of(List.of(name))), -1, List.of(), null);
    }
}
