package org.sextantdb.suites.schema.objects;

import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is made like another one: it has the columns of that one, or something else was understood. */
public record CreateTableLike() implements Case {

    @Override
    public String asks() {
        return "Does CREATE TABLE copy (LIKE t) make a table with the columns of t?";
    }

    @Override
    public Claim claim() {
        return Claim.that("statement", "accepted")
                .and("columns", "id v")
                .stake(Stake.MEANING)
                .advice("Write CREATE TABLE with all its columns.")
                .source("LIKE in a table definition", "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + db.dialect().text(10) + ")");
        Attempt made = session.attempt("create table copy (like t)");
        return Observation.of("statement", made.verdict())
                .and("columns", made.refused() ? "none" : columns(session))
                .refusedBy(made.error());
    }

    private static String columns(Session session) {
        return session.schema().table("copy").orElseThrow().columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(" "));
    }
}
