package org.sextantdb.suites.isolation.lock;

import java.util.Locale;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;
import org.sextantdb.suites.isolation.Accounts;

/**
 * One session holds a row, read with a lock or written, and another one wants it: the two are kept apart by a wait or an
 * error, or they are not. Who has read a row to update it updates it. At READ COMMITTED, where a plain read takes no lock on
 * any engine.
 */
public record LockCompatibility(Held held, Wanted wanted) implements Case {

    /** What the first session has done to the row. */
    public enum Held {
        READ_TO_SHARE,
        READ_TO_UPDATE,
        WRITTEN
    }

    /** What the second session does to the row. */
    public enum Wanted {
        READ,
        READ_TO_SHARE,
        READ_TO_UPDATE,
        WRITE
    }

    private static final String READ = "select balance from account where id = 1";
    private static final String WRITE = "update account set balance = balance + 1 where id = 1";

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s
            t2: %s -- wanted
            %s
            t2: commit
            %s
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does a row that one session has " + words(held) + " keep away another that wants to " + words(wanted)
                + " it?";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public Claim claim() {
        boolean shared = held == Held.READ_TO_SHARE && wanted == Wanted.READ_TO_SHARE;
        Claim claim = wanted == Wanted.READ
                ? Claim.none("no standard says whether a plain read waits for a lock")
                : shared
                        ? Claim.none("locks to share may be had together, and who makes them wait loses no data")
                        : Claim.that("kept-apart", "true");
        return claim.stake(Stake.DATA)
                .advice(
                        "Where the clause is refused, write the row first: UPDATE … SET n = n takes the lock everywhere.")
                .source(
                        "Conflicts of row locks",
                        "https://www.postgresql.org/docs/16/explicit-locking.html#LOCKING-ROWS");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        String holds = holds(db.dialect());
        String wants = wants(db.dialect());
        Session alone = db.session("alone");
        Optional<Observation> unknown =
                Understood.not(alone, holds, "kept-apart").or(() -> Understood.not(alone, wants, "kept-apart"));
        return unknown.orElseGet(() -> {
            String secondWrites = wanted == Wanted.READ_TO_UPDATE ? "t2: " + WRITE : "";
            String firstWrites = held == Held.READ_TO_UPDATE && wanted != Wanted.READ ? "t1: " + WRITE : "";
            Played played =
                    db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(holds, wants, secondWrites, firstWrites));
            boolean apart = played.at("wanted").waited() || !played.allCommitted();
            return played.observe("kept-apart", apart).and("wanted", played.ending("wanted"));
        });
    }

    private String holds(Dialect dialect) {
        return switch (held) {
            case READ_TO_SHARE -> READ + " " + dialect.forShare();
            case READ_TO_UPDATE -> READ + " for update";
            case WRITTEN -> WRITE;
        };
    }

    private String wants(Dialect dialect) {
        return switch (wanted) {
            case READ -> READ;
            case READ_TO_SHARE -> READ + " " + dialect.forShare();
            case READ_TO_UPDATE -> READ + " for update";
            case WRITE -> WRITE;
        };
    }
}
