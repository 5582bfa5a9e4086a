package org.sextantdb.harness.engine;

import java.util.Optional;

/** How dates, times and zones are spelled. */
public interface TimeDialect extends LiteralDialect {

    /** A date and time with microseconds and without a zone. */
    default String timestamp() {
        return "timestamp(6)";
    }

    /** An instant with microseconds: the same moment for everybody, whatever zone a session is in. */
    default String zonedTimestamp() {
        return "timestamp(6) with time zone";
    }

    /** The statement that puts a session into a zone, {@code +05:00} or a name; empty where sessions have none. */
    default Optional<String> setTimeZone(String zone) {
        return Optional.of(
                zone.startsWith("+") || zone.startsWith("-")
                        ? "set time zone interval " + literal(zone) + " hour to minute"
                        : "set time zone " + literal(zone));
    }

    /** The time as it is now, as finely as the engine's clock goes. */
    default String now() {
        return "current_timestamp(6)";
    }

    /** A date some months later. */
    default String plusMonths(String date, int months) {
        return "cast(" + date + " + interval '" + months + "' month as date)";
    }

    /** Seconds since the beginning of 1970; a time without a zone is taken in the session's. */
    default String epochSeconds(String expression) {
        return "extract(epoch from " + expression + ")";
    }

    /** After this statement the session stores dates that do not exist; empty where there is no such setting. */
    default Optional<String> acceptAnyDate() {
        return Optional.empty();
    }
}
