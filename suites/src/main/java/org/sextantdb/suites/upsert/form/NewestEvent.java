package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Events arrive in any order, and the row keeps what the newest one said. */
public record NewestEvent(EventForm form, Arrives arrives) implements Case {
    /** When the event comes, measured by the one that the row holds: version 5, value 50. */
    public enum Arrives {
        FIRST(5, "1,50,5"),
        NEWER(6, "1,60,6"),
        OLDER(4, "1,50,5"),
        AGAIN(5, "1,50,5");

        private static final int VALUE = 10;

        private final int version;
        private final String after;

        Arrives(int version, String after) {
            this.version = version;
            this.after = after;
        }
    }

    @Override
    public String asks() {
        return "Does this form write a newer event and leave the row alone when an older one comes late?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", arrives.after)
                .stake(Stake.DATA)
                .advice("Compare versions in the statement that writes, and set the version last.")
                .source(
                        "The WHERE of DO UPDATE leaves a row alone that it does not hold for",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table t (id int primary key, v int, version int not null)");
        if (arrives != Arrives.FIRST) {
            setup.run("insert into t (id, v, version) values (1, 50, 5)");
        }
        Attempt write = form.write(db.session("app"), arrives.version, arrives.version * Arrives.VALUE);
        String rows = setup.query("select id, v, version from t").text();
        return Observation.of("rows", write.refused() ? write.verdict() : rows).refusedBy(write.error());
    }
}
