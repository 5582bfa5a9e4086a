package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The next number is set by hand, above all rows or below them. */
public record IdentityRestart(To to) implements Case {
    /** Where the numbers shall go on. */
    public enum To {
        HIGHER(100),
        LOWER(1);

        private final long next;

        To(long next) {
            this.next = next;
        }
    }

    @Override
    public String asks() {
        return to == To.HIGHER
                ? "Does a numbered column go on with the number that was set?"
                : "What happens when the next number is set to one that a row has?";
    }

    @Override
    public Claim claim() {
        return to == To.HIGHER
                ? Claim.that("next", "100")
                        .stake(Stake.EFFORT)
                        .advice(
                                "Read the number back from the row that took it, and leave a gap where the order matters.")
                        .source("RESTART sets the next value", "https://www.postgresql.org/docs/16/sql-altertable.html")
                : Claim.none("engines that follow the largest number put it up again, the others do as they are told")
                        .stake(Stake.AVAILABILITY)
                        .advice("Set the next number to one above the largest in the table.")
                        .source(
                                "A value below the maximum is put up to it",
                                "https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        session.run("insert into t (v) values (1)");
        session.run("insert into t (v) values (2)");
        Attempt restart = session.run(db.dialect().restartNumbers("t", "id", to.next));
        Attempt insert = session.attempt("insert into t (v) values (3)");
        if (insert.refused()) {
            return Observation.of("next", insert.verdict()).refusedBy(insert.error());
        }
        long next = Long.parseLong(session.value("select id from t where v = 3"));
        return Observation.of("next", next > 100 ? "above-100" : "" + next)
                .and("warned", !restart.warnings().isEmpty());
    }
}
