package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is inserted, or the one with its key is updated; columns that are not named keep their values. */
public record UpsertedRow(InsertOrUpdate form, Before before) implements Case {
    /** What is there when the upsert comes. */
    public enum Before {
        /** No row of that key. */
        ABSENT("insert into t (id, v, w) values (2, 20, 99)", "1,11,7 2,20,99"),
        /** A row of that key with other values. */
        OTHER("insert into t (id, v, w) values (1, 10, 99)", "1,11,99"),
        /** A row of that key with the values that the upsert brings. */
        SAME("insert into t (id, v, w) values (1, 11, 99)", "1,11,99");

        private final String insert;
        private final String after;

        Before(String insert, String after) {
            this.insert = insert;
            this.after = after;
        }
    }

    @Override
    public String asks() {
        return "Does this form insert or update the row, and leave the columns alone that it does not name?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", before.after)
                .stake(Stake.DATA)
                .advice("Use the statement that the advice of this report names for the engine, one row a statement.")
                .source(
                        "An insert that turns into an update sets the named columns only",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table t (id int primary key, v int, w int default 7)");
        setup.run(before.insert);
        Attempt write = form.write(db.session("app"));
        String rows = setup.query("select id, v, w from t order by id").text();
        return Observation.of("rows", write.refused() ? write.verdict() : rows).refusedBy(write.error());
    }
}
