package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is inserted unless its key is there; whatever else is wrong with it is still an error. */
public record IgnoredRow(InsertOrIgnore form, Before before) implements Case {
    /** What is there when the row comes, or what is wrong with the row. */
    public enum Before {
        /** No row of that key. */
        ABSENT("insert into t (id, v) values (2, 20)", "11", "accepted", "1,11 2,20"),
        /** A row of that key. */
        THERE("insert into t (id, v) values (1, 10)", "11", "accepted", "1,10"),
        /** No row of that key, and the new one breaks NOT NULL. */
        WRONG("insert into t (id, v) values (2, 20)", "null", "refused", "2,20");

        private final String insert;
        private final String value;
        private final String answer;
        private final String after;

        Before(String insert, String value, String answer, String after) {
            this.insert = insert;
            this.value = value;
            this.answer = answer;
            this.after = after;
        }
    }

    @Override
    public String asks() {
        return "Does this form insert the row unless its key is there, and hide no other error?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", before.after)
                .and("answer", before.answer)
                .stake(Stake.DATA)
                .advice("Use the statement that the advice of this report names for the engine, never INSERT IGNORE.")
                .source(
                        "DO NOTHING is about uniqueness, not about NOT NULL or CHECK",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table t (id int primary key, v int not null)");
        setup.run(before.insert);
        Session app = db.session("app");
        Attempt understood = form.write(app, "20");
        setup.run("delete from t where id = 1 and v = 20");
        if (understood.refused()) {
            return Observation.of("rows", understood.verdict())
                    .and("answer", understood.verdict())
                    .refusedBy(understood.error());
        }
        Attempt write = form.write(app, before.value);
        return Observation.of(
                        "rows", setup.query("select id, v from t order by id").text())
                .and("answer", write.refused() ? "refused" : "accepted");
    }
}
