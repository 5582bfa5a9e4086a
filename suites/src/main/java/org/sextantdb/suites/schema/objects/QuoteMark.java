package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A name stands between marks in a query: it is read as the column, as a text, or not at all. */
public record QuoteMark(Mark mark) implements Case {

    /** The marks around the name. */
    public enum Mark {
        DOUBLE_QUOTES("\"id\""),
        BACKTICKS("`id`"),
        BRACKETS("[id]");

        private final String name;

        Mark(String name) {
            this.name = name;
        }
    }

    @Override
    public String asks() {
        return "Is " + mark.name + " a name in quotes?";
    }

    @Override
    public Claim claim() {
        String advice = "Choose names that need no quotes, and let a library quote where one must.";
        return mark == Mark.DOUBLE_QUOTES
                ? Standard.says(
                        Claim.that("read-as", "name").stake(Stake.DATA).advice(advice),
                        "5.2 <token> and <separator>: a delimited identifier stands in double quotes")
                : Claim.none("only double quotes are in the standard")
                        .stake(Stake.EFFORT)
                        .advice(advice)
                        .source("Quotes of other engines around names", "https://www.sqlite.org/lang_keywords.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("insert into t (id) values (7)");
        Attempt read = session.attempt("select " + mark.name + " from t");
        String as = read.refused() ? read.verdict() : read.rows().single().equals("7") ? "name" : "text";
        return Observation.of("read-as", as).refusedBy(read.error());
    }
}
