package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row of a numbered table gets a larger number by UPDATE, the one that would come next. */
public record IdentityMovedUp() implements Case {

    @Override
    public String asks() {
        return "Does a numbered column go on behind a number that UPDATE gave a row?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard speaks of it; engines that follow inserted numbers need not follow updated ones")
                .stake(Stake.AVAILABILITY)
                .advice("Never change the number of a row.")
                .source(
                        "What happens to the counter when a value is changed",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        session.run("insert into t (v) values (1)");
        session.run("update t set id = 2 where v = 1");
        Attempt next = session.attempt("insert into t (v) values (2)");
        return Observation.of("next", next.verdict()).refusedBy(next.error());
    }
}
