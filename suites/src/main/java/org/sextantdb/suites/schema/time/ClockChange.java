package org.sextantdb.suites.schema.time;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** A session's zone changes its clocks: an hour that does not exist, and one that exists twice. */
public record ClockChange(Hour at) implements Case {

    /** The nights of spring and autumn 2024 in Berlin. */
    public enum Hour {
        MISSING("2024-03-31 02:30:00"),
        TWICE("2024-10-27 02:30:00");

        private final String local;

        Hour(String local) {
            this.local = local;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return at == Hour.MISSING
                ? "What becomes of an hour that the change to summer time leaves out?"
                : "Which one is taken of the hour that exists twice in autumn?";
    }

    @Override
    public Claim claim() {
        return Claim.none(
                        "A named zone is known only where the server has tables of zones, and nobody promises the rest.")
                .stake(Stake.DATA)
                .advice("Keep sessions in UTC, and turn local times into instants in the application.")
                .source(
                        "Time zone support: the tables of zones are to be loaded first",
                        "https://dev.mysql.com/doc/refman/8.4/en/time-zone-support.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + TimeColumn.INSTANT.sql(db.dialect()) + " null)");
        Control.require(!session.setTimeZone("+01:00").refused(), "the session is put into a zone by its offset");
        session.run("insert into t (id, v) values (1, '" + at.local + "')");
        if (db.dialect().setTimeZone("Europe/Berlin").isEmpty()) {
            return Observation.of("stored", "sessions-have-no-zone");
        }
        if (session.setTimeZone("Europe/Berlin").refused()) {
            return Observation.of("stored", "zone-not-known");
        }
        Attempt hour = session.attempt("insert into t (id, v) values (2, '" + at.local + "')");
        session.setTimeZone("+00:00");
        return Observation.of(
                "stored",
                hour.refused() ? "refused" : Stored.text(session, "v", 2).substring(0, 16) + " UTC");
    }
}
