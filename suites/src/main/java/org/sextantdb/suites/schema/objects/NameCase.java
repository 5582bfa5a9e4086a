package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A name without quotes is made in one case and used in another. */
public record NameCase(Kind kind) implements Case {

    /** What has the name, and a query that spells it in another case. */
    public enum Kind {
        TABLE("select Id from mixedcase"),
        COLUMN("select ID from MixedCase"),
        ALIAS("select x.Id from MixedCase X"),
        LABEL("select Label from (select Id as LABEL from MixedCase) q");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (kind) {
            case TABLE -> "Is a table found whose name is written in another case?";
            case COLUMN -> "Is a column found whose name is written in another case?";
            case ALIAS -> "Is the alias of a table found that is written in another case?";
            case LABEL -> "Is the alias of a column found that is written in another case?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("found", "accepted")
                        .stake(Stake.AVAILABILITY)
                        .advice(
                                "Write every name in lower case, also in queries and in the mapping of the application."),
                "5.2 <token> and <separator>: letters of a regular identifier are read as their upper-case letters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table MixedCase (Id int primary key)");
        session.run("insert into MixedCase (Id) values (1)");
        Control.require(session.value("select Id from MixedCase").equals("1"), "the name is found as it was written");
        Attempt found = session.attempt(kind.sql);
        return Observation.of("found", found.verdict()).refusedBy(found.error());
    }
}
