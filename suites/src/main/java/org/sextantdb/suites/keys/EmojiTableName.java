package org.sextantdb.suites.keys;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is named with an emoji: the name is kept, refused, or changed so that two such names mean one table. */
public record EmojiTableName() implements Case {
    private static final String SUSHI = "t🍣";
    private static final String BEER = "t🍺";

    @Override
    public String asks() {
        return "Can a table have an emoji in its quoted name?";
    }

    @Override
    public Claim claim() {
        return Claim.that("name", "kept")
                .and("other-name", "unknown")
                .stake(Stake.DATA)
                .advice("Use lower-case ASCII letters, digits and underscores in names, nothing else.")
                .source(
                        "Quoted names may hold any character but the null character",
                        "https://www.postgresql.org/docs/16/sql-syntax-lexical.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table " + dialect.quoted("t界") + " (id int)");
        Attempt create = session.attempt("create table " + dialect.quoted(SUSHI) + " (id int)");
        if (create.refused()) {
            return Observation.of("name", "refused")
                    .and("other-name", "not-tried")
                    .refusedBy(create.error());
        }
        SchemaSnapshot schema = session.schema();
        Control.require(schema.table("t界").isPresent(), "a name with a Han character is taken and kept");
        Attempt insert = session.attempt("insert into " + dialect.quoted(BEER) + " (id) values (1)");
        return Observation.of("name", schema.table(SUSHI).isPresent() ? "kept" : "changed")
                .and("other-name", insert.refused() ? "unknown" : "same-table")
                .and("warnings", create.warningCodes());
    }
}
