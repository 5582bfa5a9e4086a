package org.sextantdb.suites.schema.types;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A new UUID as a column's default: of which kind, and whether every row gets one of its own. */
public record UuidDefault() implements Case {
    private static final int VERSION_AT = 14;

    @Override
    public String asks() {
        return "Can a column's default be a new UUID, and of which version?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The standard has no function for UUIDs.")
                .stake(Stake.EFFORT)
                .advice("Make UUIDs in the application; version 1 tells the machine and the time, version 4 nothing.")
                .source("RFC 9562, 5: UUID layouts", "https://www.rfc-editor.org/rfc/rfc9562.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Optional<String> uuid = db.dialect().newUuid();
        if (uuid.isEmpty()) {
            return Observation.of("definition", "no-function");
        }
        String column = " char(36) default (" + uuid.get() + ")";
        Attempt table = session.attempt("create table t (id int primary key, a" + column + ", b" + column + ")");
        if (table.refused()) {
            return Observation.of("definition", table.verdict());
        }
        session.run("insert into t (id) values (1), (2), (3)");
        String values = session.value("select count(*) from (select a from t union select b from t) x");
        return Observation.of("definition", "accepted")
                .and("version", session.value("select a from t where id = 1").charAt(VERSION_AT))
                .and("values", values.equals("6") ? "all different" : values + " of 6");
    }
}
