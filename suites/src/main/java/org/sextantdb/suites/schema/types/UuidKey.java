package org.sextantdb.suites.schema.types;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A UUID is the primary key, and comes a second time in upper case; something that is none comes, too. */
public record UuidKey(UuidForm form) implements Case {
    private static final String UUID = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";

    @Override
    public String asks() {
        return "Is a UUID as a " + form + " column one value in upper and lower case, and nothing else taken?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("create", "accepted").and("found", "1").and("twice", "unique-violation");
        return (form == UuidForm.TEXT
                        ? claim
                        : claim.and("upper-case", "unique-violation").and("nonsense", "refused"))
                .stake(Stake.DATA)
                .advice("Declare CHAR(36), and always send the lower-case form.")
                .source(
                        "RFC 9562: written in lower or upper case, read in both; 16 bytes",
                        "https://www.rfc-editor.org/rfc/rfc9562");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt create = session.attempt("create table t (id " + form.sql(db.dialect()) + " not null primary key)");
        if (create.refused()) {
            Control.require(
                    !session.attempt("create table c (id char(36) not null primary key)")
                            .refused(),
                    "a key is taken");
            return Observation.of("create", create.verdict())
                    .and("found", "none")
                    .and("twice", "none")
                    .and("upper-case", "none")
                    .and("nonsense", "none")
                    .refusedBy(create.error());
        }
        String uuid = form.literal(UUID, db.dialect());
        session.run("insert into t (id) values (" + uuid + ")");
        Observation seen = Observation.of("create", "accepted")
                .and("found", session.value("select count(*) from t where id = " + uuid))
                .and(
                        "twice",
                        session.attempt("insert into t (id) values (" + uuid + ")")
                                .verdict());
        String upper = form.literal(UUID.toUpperCase(Locale.ROOT), db.dialect());
        String nonsense = form == UuidForm.BYTES ? db.dialect().bytesLiteral("00".repeat(17)) : "'no uuid'";
        return seen.and(
                        "upper-case",
                        session.attempt("insert into t (id) values (" + upper + ")")
                                .verdict())
                .and(
                        "nonsense",
                        session.attempt("insert into t (id) values (" + nonsense + ")")
                                        .refused()
                                ? "refused"
                                : "accepted");
    }
}
