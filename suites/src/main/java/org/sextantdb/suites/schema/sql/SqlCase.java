package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A case that asks about one piece of SQL: it says which, and what tables that reads. */
interface SqlCase extends Case {

    /** What is asked. */
    Wording wording();

    /** Statements that make the tables. */
    default List<String> tables() {
        return List.of();
    }

    @Override
    default String asks() {
        return wording().asks();
    }

    @Override
    default Claim claim() {
        return wording().claim();
    }

    @Override
    default Observation observe(Workspace db) {
        Session session = db.session("s");
        tables().forEach(session::run);
        return wording().observe(session);
    }
}
