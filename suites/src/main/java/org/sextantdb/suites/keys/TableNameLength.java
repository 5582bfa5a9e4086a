package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two tables are made whose long names differ in the last letter: kept, refused, or cut so that they are one name. */
public record TableNameLength(NameLength chars) implements Case {

    @Override
    public String asks() {
        return "Is a table name of " + chars + " letters kept as it is?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("name", "kept")
                        .and("second", "accepted")
                        .stake(Stake.MEANING)
                        .advice("Keep every name at 63 ASCII letters or fewer, also those that a tool makes up."),
                "5.2 <token> and <separator>: an identifier may have 128 characters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table short_name (id int)");
        String first = "t".repeat(chars.chars() - 1) + "a";
        Attempt create = session.attempt("create table " + first + " (id int)");
        if (create.refused()) {
            return Observation.of("name", "refused").and("second", "not-tried").refusedBy(create.error());
        }
        SchemaSnapshot schema = session.schema();
        Control.require(schema.table("short_name").isPresent(), "the catalogue names the tables there are");
        Attempt second = session.attempt("create table " + first.replace('a', 'b') + " (id int)");
        return Observation.of("name", schema.table(first).isPresent() ? "kept" : "cut")
                .and("second", second.verdict())
                .and("warnings", create.warningCodes());
    }
}
