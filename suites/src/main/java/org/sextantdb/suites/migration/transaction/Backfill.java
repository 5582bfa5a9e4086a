package org.sextantdb.suites.migration.transaction;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A migration fills a table with very many rows by one statement. */
public record Backfill() implements Case {

    @Override
    public String asks() {
        return "Does one statement that writes 100 000 rows come to its end?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "100000")
                .stake(Stake.AVAILABILITY)
                .advice("Fill large tables by ranges of the key, each in a transaction of its own.")
                .source("A transaction may be too large", "https://docs.pingcap.com/tidb/v8.5/transaction-overview");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        for (String sql : List.of(
                "create table digit (n int primary key)",
                "insert into digit (n) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)",
                "create table t (id int primary key)")) {
            session.run(sql);
        }
        Attempt fill = session.attempt("insert into t (id)"
                + " select a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n"
                + " from digit a cross join digit b cross join digit c cross join digit d cross join digit e");
        return Observation.of("rows", session.value("select count(*) from t"))
                .and("fill", fill.verdict())
                .refusedBy(fill.error());
    }
}
