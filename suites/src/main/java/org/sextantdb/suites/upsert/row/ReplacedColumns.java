package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** REPLACE of a row names its key and one column; a column with a default and one without are not named. */
public record ReplacedColumns() implements Case {

    @Override
    public String asks() {
        return "Does REPLACE leave the columns alone that it does not name?";
    }

    @Override
    public Claim claim() {
        return Form.REPLACE.source(Claim.that("row", "1,11,99,5")
                .stake(Stake.DATA)
                .advice("Do not use REPLACE; upsert, and name the key and the columns to set."));
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, w int default 7, n int)");
        session.run("insert into t (id, v, w, n) values (1, 10, 99, 5), (2, 20, 99, 5)");
        session.run("update t set v = 21 where id = 2");
        Control.require(session.query("select w, n from t where id = 2").text().equals("99,5"), "an update keeps them");
        Attempt replace = session.attempt("replace into t (id, v) values (1, 11)");
        String row = session.query("select id, v, w, n from t where id = 1").text();
        return Observation.of("row", replace.refused() ? replace.verdict() : row)
                .refusedBy(replace.error());
    }
}
