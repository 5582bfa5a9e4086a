package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column was made as "user" in quotes and is read without them: its value comes, or the name of the database user. */
public record ColumnCalledUser() implements Case {

    @Override
    public String asks() {
        return "Does SELECT user FROM t read the column called user?";
    }

    @Override
    public Claim claim() {
        return Claim.that("value", "of-the-column")
                .stake(Stake.DATA)
                .advice("Call it user_name; a query without the quotes is no error where USER is a function.")
                .source("USER is CURRENT_USER", "https://www.postgresql.org/docs/16/functions-info.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String quoted = db.dialect().quoted("user");
        session.run("create table t (id int primary key, " + quoted + " "
                + db.dialect().text(20) + ")");
        session.run("insert into t (id, " + quoted + ") values (1, 'of-the-column')");
        Control.require(session.value("select " + quoted + " from t").equals("of-the-column"), "in quotes it is read");
        Attempt read = session.attempt("select user from t");
        String value = read.refused()
                ? read.verdict()
                : read.rows().single().equals("of-the-column") ? "of-the-column" : "something-else";
        return Observation.of("value", value).refusedBy(read.error());
    }
}
