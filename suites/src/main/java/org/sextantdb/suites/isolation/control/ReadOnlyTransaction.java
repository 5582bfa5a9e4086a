package org.sextantdb.suites.isolation.control;

import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/** A transaction that was begun as read-only inserts a row and commits. At the default level. */
public record ReadOnlyTransaction() implements Case {

    @Override
    public String asks() {
        return "Does a READ ONLY transaction refuse to write?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("begun", "true")
                        .and("written", "false")
                        .stake(Stake.DATA)
                        .advice("Let a user without the right to write read, if nothing may be written."),
                "4.28 SQL-transactions: no statement of a read-only transaction changes a persistent table");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        List<Attempt> begun =
                db.dialect().beginReadOnly().stream().map(session::attempt).toList();
        Optional<Attempt> refusal = begun.stream().filter(Attempt::refused).findFirst();
        if (refusal.isPresent()) {
            return Observation.of("begun", false)
                    .and("written", "not asked")
                    .and("insert", "not asked")
                    .refusedBy(refusal.get().error());
        }
        Control.require(session.query("select id from account").size() == 2, "a read-only transaction reads");
        Attempt insert = session.attempt("insert into account (id, balance) values (3, 30)");
        session.attempt(insert.refused() ? "rollback" : "commit");
        boolean written = Accounts.atTheEnd(db).endsWith("3,30");
        return Observation.of("begun", true).and("written", written).and("insert", insert.verdict());
    }
}
