package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column has an emoji as its default: rows get it, and the catalogue shows it or shows something else. */
public record EmojiDefaultValue() implements Case {

    @Override
    public String asks() {
        return "Is an emoji as a column's default stored, and read back from the catalogue?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "F09F9880")
                        .and("catalogue", "same")
                        .stake(Stake.DATA)
                        .advice(
                                "Set such a default in the application, and never copy a schema from what a server prints."),
                "21.2 Information Schema, COLUMNS view: the default as it was written");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(20) + " default '😀')");
        session.run("insert into t (id) values (1)");
        Column column = session.schema().table("t").orElseThrow().column("v").orElseThrow();
        return Observation.of("stored", session.value("select " + dialect.hex("v") + " from t where id = 1"))
                .and("catalogue", String.valueOf(column.defaultValue()).contains("😀") ? "same" : "changed");
    }
}
