package org.sextantdb.suites.schema.constraints;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A numbered column gives its last number; the row after that is refused, and no other row is touched. */
public record IdentityRunsOut(Width type) implements Case {
    /** How wide the column is. */
    public enum Width {
        SMALLINT(Short.MAX_VALUE),
        BIGINT(Long.MAX_VALUE);

        private final long last;

        Width(long last) {
            this.last = last;
        }
    }

    @Override
    public String asks() {
        return "Is a row refused when a numbered " + type.name() + " column has no number left?";
    }

    @Override
    public Claim claim() {
        return Claim.that("last", "given")
                .and("after-it", "refused")
                .and("rows", "unchanged")
                .stake(Stake.AVAILABILITY)
                .advice("Number with BIGINT, and watch the largest number of tables that have less.")
                .source(
                        "NO CYCLE: the call after the maximum is an error",
                        "https://www.postgresql.org/docs/16/sql-createsequence.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run(db.dialect().numberedTable("t", type.name().toLowerCase(Locale.ROOT), type.last));
        session.run("insert into t (id, v) values (" + (type.last - 1) + ", 1)");
        Attempt last = session.attempt("insert into t (v) values (2)");
        Attempt after = session.attempt("insert into t (v) values (3)");
        boolean given = !last.refused()
                && session.value("select max(id) from t where v = 2").equals("" + type.last);
        String kept = session.value("select count(*) from t where v = 1 and id = " + (type.last - 1));
        return Observation.of("last", given ? "given" : "refused")
                .and("after-it", after.refused() ? "refused" : "accepted")
                .and("rows", kept.equals("1") ? "unchanged" : "changed")
                .and("error", after.verdict())
                .refusedBy(last.error());
    }
}
