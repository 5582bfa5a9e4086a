package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table is made with a unique key on each of many columns: taken, or refused for their number. */
public record IndexesPerTable(Count indexes) implements Case {

    /** Numbers of keys of one table. */
    public enum Count {
        KEYS_64(64),
        KEYS_65(65);

        private final int keys;

        Count(int keys) {
            this.keys = keys;
        }

        @Override
        public String toString() {
            return Integer.toString(keys);
        }
    }

    @Override
    public String asks() {
        return "Can a table have " + indexes + " indexes?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("table", "accepted")
                        .stake(Stake.EFFORT)
                        .advice("Give a table no more than 64 indexes, counting the ones that constraints make."),
                "11.3 <table definition>: a list of table elements, without a limit");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table one_key (" + keys(1) + ")");
        Attempt table = session.attempt("create table k (" + keys(indexes.keys) + ")");
        return Observation.of("table", table.verdict()).refusedBy(table.error());
    }

    private static String keys(int keys) {
        return ColumnList.each(keys, "c%d int") + ", " + ColumnList.each(keys, "unique (c%d)");
    }
}
