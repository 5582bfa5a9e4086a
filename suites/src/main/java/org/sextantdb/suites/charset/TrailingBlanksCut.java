package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A text that is too long only by blanks at its end is sent: the blanks are cut, or it is refused, or stored whole. */
public record TrailingBlanksCut() implements Case {

    @Override
    public String asks() {
        return "Are blanks cut that do not fit into a VARCHAR column?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "616263").stake(Stake.MEANING).advice("Trim texts before sending them."),
                "9.2 Store assignment: what does not fit is cut without an exception where it is all blanks");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + session.dialect().unicodeText(3) + ")");
        session.run("insert into t (id, v) values (1, ?)", "abc");
        Attempt insert = session.attempt("insert into t (id, v) values (2, ?)", "abc   ");
        if (insert.refused()) {
            return Observation.of("stored", insert.verdict()).refusedBy(insert.error());
        }
        return Observation.of("stored", session.value("select " + dialect.hex("v") + " from t where id = 2"))
                .and("warning", insert.warnings().isEmpty() ? "none" : "some");
    }
}
