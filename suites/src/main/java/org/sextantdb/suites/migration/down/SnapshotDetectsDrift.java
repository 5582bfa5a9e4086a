package org.sextantdb.suites.migration.down;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A schema is made in two ways that differ in one small thing: the engine's catalogue tells the two apart. */
public record SnapshotDetectsDrift(Drift drift) implements Case {

    @Override
    public String asks() {
        return "Does the engine's own catalogue show when two schemas differ in one thing: " + drift.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("made", "accepted")
                .and("difference", "seen")
                .and("again", "same")
                .stake(Stake.MEANING)
                .advice(
                        "Compare what the engine's catalogue says, not what a driver's metadata says, which leaves much out.")
                .source(
                        "The tables in which a schema describes itself",
                        "https://www.postgresql.org/docs/16/information-schema.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table log (id int)");
        Attempt first = all(session, drift.make(db.dialect(), false));
        if (first.refused()) {
            return Understood.refused(first, claim());
        }
        SchemaSnapshot before = session.schema();
        drift.drop(db.dialect()).forEach(session::run);
        Attempt second = all(session, drift.make(db.dialect(), true));
        SchemaSnapshot after = session.schema();
        if (!second.refused()) {
            drift.drop(db.dialect()).forEach(session::run);
            all(session, drift.make(db.dialect(), true));
        }
        List<String> again = SchemaDiff.between(after, session.schema());
        List<String> lines = SchemaDiff.between(before, after);
        return Observation.of("made", second.verdict())
                .and("difference", lines.isEmpty() ? "none" : "seen")
                .and("again", again.isEmpty() ? "same" : again.get(0))
                .and("line", lines.isEmpty() ? "none" : String.join("; ", lines))
                .refusedBy(second.error());
    }

    private static Attempt all(Session session, List<String> statements) {
        Attempt last = Session.done();
        for (String statement : statements) {
            last = last.refused() ? last : session.attempt(statement);
        }
        return last;
    }
}
