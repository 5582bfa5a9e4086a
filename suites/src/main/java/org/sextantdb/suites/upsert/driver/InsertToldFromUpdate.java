package org.sextantdb.suites.upsert.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** An upsert inserts, updates, and changes nothing; the application looks for a sign by which to tell the first apart. */
public record InsertToldFromUpdate(By sign) implements Case {
    /** Where the application looks. */
    public enum By {
        COUNT("the row count"),
        CHANGED_COUNT("the count of changed rows"),
        RETURNING_XMAX("RETURNING xmax = 0"),
        RETURNING_VERSION("a version that is returned"),
        VERSION_READ("a version that is read afterwards");

        private final String words;

        By(String words) {
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return "Can " + sign.words + " tell whether an upsert inserted or updated?";
    }

    @Override
    public Claim claim() {
        Claim claim = sign == By.VERSION_READ
                ? Claim.that("told", "yes").and("inserted", "1")
                : Claim.none("the sign is of one engine's or driver's making");
        return claim.stake(Stake.MEANING)
                .advice("Insert the row with version 1, add 1 in the update, and read it in the same transaction.")
                .source("The update may use the values that are there", "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, version int)");
        String upsert = upsert(db.dialect());
        Optional<Observation> not = Understood.not(
                session,
                upsert.replaceFirst("[?]", "9").replaceFirst("[?]", "9"),
                "told",
                "inserted",
                "updated",
                "same");
        if (not.isPresent()) {
            return not.get();
        }
        Session asking = sign == By.CHANGED_COUNT ? open(db, db.dialect().countingChanged()) : session;
        List<String> signs = new ArrayList<>();
        for (int value : new int[] {10, 11, 11}) {
            signs.add(sign(asking, upsert, value));
        }
        Control.require(session.value("select v from t where id = 1").equals("11"), "the row is upserted");
        String insert = signs.get(0);
        boolean told = !insert.equals(signs.get(1)) && !insert.equals(signs.get(2));
        return Observation.of("told", told ? "yes" : "no")
                .and("inserted", insert)
                .and("updated", signs.get(1))
                .and("same", signs.get(2));
    }

    private static Session open(Workspace db, Map<String, String> properties) {
        Optional<Session> session = db.session("set", properties).session();
        Control.require(session.isPresent(), "the driver knows its own property");
        return session.orElseThrow();
    }

    private String upsert(Dialect dialect) {
        String versions = sign == By.RETURNING_VERSION || sign == By.VERSION_READ ? ", version = t.version + 1" : "";
        return "insert into t (id, v, version) values (?, ?, 1)"
                + dialect.onConflictUpdate("id", "v = " + dialect.incoming("v") + versions)
                + switch (sign) {
                    case RETURNING_XMAX -> " returning xmax = 0";
                    case RETURNING_VERSION -> " returning version";
                    default -> "";
                };
    }

    private String sign(Session session, String upsert, int value) {
        return switch (sign) {
            case COUNT, CHANGED_COUNT ->
                String.valueOf(session.run(upsert, 1, value).count());
            case RETURNING_XMAX, RETURNING_VERSION -> session.value(upsert, 1, value);
            case VERSION_READ -> {
                session.begin();
                session.run(upsert, 1, value);
                String version = session.value("select version from t where id = 1");
                session.commit();
                yield version;
            }
        };
    }
}
