package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An index is declared with a descending column, and read back: kept, refused, or taken and made ascending. */
public record DescendingKey() implements Case {

    @Override
    public String asks() {
        return "Does an index keep DESC?";
    }

    @Override
    public Claim claim() {
        return Claim.that("order", "descending")
                .and("second-column", "ascending")
                .stake(Stake.EFFORT)
                .advice("Do not rely on DESC for the speed of ORDER BY a DESC, b; look at the plan.")
                .source(
                        "DESC in CREATE INDEX is the order in which the index is stored",
                        "https://www.postgresql.org/docs/16/indexes-ordering.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int)");
        Attempt index = session.attempt("create index t_ab on t (a desc, b)");
        if (index.refused()) {
            return Observation.of("order", "refused")
                    .and("second-column", "none")
                    .refusedBy(index.error());
        }
        return Observation.of("order", order(db, session, 1))
                .and("second-column", order(db, session, 2))
                .and("warnings", index.warningCodes());
    }

    private static String order(Workspace db, Session session, int column) {
        String descending = session.value(db.dialect().indexColumnDescending("t_ab", column));
        return descending.equals("1") ? "descending" : "ascending";
    }
}
