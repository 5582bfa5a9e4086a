package org.sextantdb.suites.schema.objects;

import java.util.List;
import java.util.Objects;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A schema is made that has the name of the database: it lies inside of the database, or it is the database. */
public record SchemaInDatabase() implements Case {

    @Override
    public String asks() {
        return "Is a schema a part of the database?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("schema", "inside-the-database")
                        .and("qualified-name", "accepted")
                        .stake(Stake.EFFORT)
                        .advice("Let the connection choose database and schema, and write table names without either."),
                "4.11 SQL-schemas and 4.12 Catalogs: a catalog holds schemas, and each of them tables");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String database = databaseName(session);
        String schema = db.dialect().quoted(database);
        session.run("create table plain (id int primary key)");
        Attempt made = session.attempt("create schema " + schema);
        Attempt table = session.attempt("create table " + schema + ".t (id int primary key)");
        Attempt read = session.attempt("select p.id from plain p join " + schema + ".t q on p.id = q.id");
        if (!made.refused()) {
            session.run("drop schema " + schema + " cascade");
        }
        String where = made.refusedAs(ErrorClass.ALREADY_EXISTS) ? "is-the-database" : made.verdict();
        return Observation.of("schema", made.refused() ? where : "inside-the-database")
                .and("qualified-name", table.refused() ? table.verdict() : read.verdict())
                .refusedBy(made.error());
    }

    /** The name that the driver knows, or one that is as good where databases have no names. */
    private static String databaseName(Session session) {
        Attempt asked = session.attemptWith("the name of the database", connection -> {
            String name = Objects.requireNonNullElse(connection.getCatalog(), "other");
            return new Attempt(new Rows(List.of("name"), List.of(List.of(name))), -1, List.of(), null);
        });
        return asked.rows().single();
    }
}
