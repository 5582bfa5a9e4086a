package org.sextantdb.harness.engine;

import java.util.Optional;

/** Dates and times as MySQL, MariaDB and TiDB spell them. */
interface MysqlTimeDialect extends TimeDialect {

    @Override
    default String timestamp() {
        return "datetime(6)";
    }

    /** Nullable in so many words, because a column without them is not always. */
    @Override
    default String zonedTimestamp() {
        return "timestamp(6) null";
    }

    @Override
    default Optional<String> setTimeZone(String zone) {
        return Optional.of("set time_zone = " + literal(zone));
    }

    @Override
    default String epochSeconds(String expression) {
        return "unix_timestamp(" + expression + ")";
    }

    @Override
    default Optional<String> acceptAnyDate() {
        return Optional.of("set session sql_mode = 'ALLOW_INVALID_DATES'");
    }
}
