package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table is given a row format in which its key would be too long. */
public record RowFormatChange() implements Case {

    @Override
    public String asks() {
        return "Is an index still whole after the table was given a row format with shorter keys, or that refused?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("holds", "whole value")
                        .and("found", "1")
                        .stake(Stake.DATA)
                        .advice("Leave the row format to the engine."),
                "11.10 <alter table statement>: the table is changed as the action says, and no further");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table k (v " + db.dialect().unicodeText(255) + ")");
        session.run("create index k_v on k (v)");
        String text = RandomText.fourByte(db.random(), 255);
        session.run("insert into k (v) values (?)", text);
        Attempt change = session.attempt("alter table k row_format=compact");
        return Observation.of("change", change.verdict())
                .and("holds", KeptIndex.holds(db, session, "k"))
                .and("found", session.value("select count(*) from k where v = ?", text));
    }
}
