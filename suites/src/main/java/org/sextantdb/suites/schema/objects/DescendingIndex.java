package org.sextantdb.suites.schema.objects;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.IndexPart;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An index is made with a descending part, and the catalogue says whether it has one. */
public record DescendingIndex() implements Case {

    @Override
    public String asks() {
        return "Is an index on (a DESC, b) kept as descending?";
    }

    @Override
    public Claim claim() {
        return Claim.that("index", "accepted")
                .and("first-part", "descending")
                .and("second-part", "ascending")
                .stake(Stake.AVAILABILITY)
                .advice("Order by columns that all go one way, or look at the plan of the query that needs the index.")
                .source("Indexes in descending order", "https://www.postgresql.org/docs/16/indexes-ordering.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        Attempt made = session.attempt("create index latest on t (a desc, b)");
        Observation seen = Observation.of("index", made.verdict()).refusedBy(made.error());
        if (made.refused()) {
            return seen.and("first-part", "none").and("second-part", "none");
        }
        List<IndexPart> parts = session.schema()
                .table("t")
                .orElseThrow()
                .index("latest")
                .orElseThrow()
                .parts();
        Control.require(parts.size() == 2, "the catalogue knows both parts");
        return seen.and("first-part", direction(parts.get(0))).and("second-part", direction(parts.get(1)));
    }

    private static String direction(IndexPart part) {
        return part.descending() ? "descending" : "ascending";
    }
}
