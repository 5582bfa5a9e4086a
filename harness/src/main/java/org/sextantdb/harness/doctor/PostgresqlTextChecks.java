package org.sextantdb.harness.doctor;

import java.util.List;

/** Encoding and collation of a PostgreSQL database. */
final class PostgresqlTextChecks {

    List<Check> checks() {
        return List.of(
                new Check(
                        "encoding-utf8",
                        "Another encoding refuses emoji and most of the world's writing; SQL_ASCII checks nothing at all.",
                        PostgresqlTextChecks::encoding),
                new Check(
                        "collation-version",
                        "When the library that sorts is another than the one that built the indexes, they miss rows and"
                                + " let duplicates in.",
                        PostgresqlTextChecks::collation));
    }

    private static Answer encoding(Facts facts) {
        List<String> database = facts.row("database");
        String fact = database.get(1) + ", locale " + database.get(2);
        return database.get(1).equals("UTF8")
                ? Answer.ok(fact)
                : Answer.unsafe(
                        fact,
                        "CREATE DATABASE " + PostgresqlUserChecks.quoted(database.get(0) + "_utf8")
                                + " ENCODING 'UTF8' TEMPLATE template0; -- then dump into it");
    }

    private static Answer collation(Facts facts) {
        String name = PostgresqlUserChecks.quoted(facts.value("database"));
        List<String> collation = facts.row("collation");
        String provider = switch (collation.get(0)) {
            case "i" -> "ICU";
            case "b" -> "builtin";
            default -> "libc";
        };
        String recorded = collation.get(1);
        String actual = collation.get(2);
        if (!recorded.equals(actual)) {
            return Answer.unsafe(
                    provider + ": made with version " + recorded + ", running with " + actual,
                    "REINDEX DATABASE " + name + ";",
                    "ALTER DATABASE " + name + " REFRESH COLLATION VERSION;");
        }
        List<String> others = facts.values("collations");
        if (!others.isEmpty()) {
            return Answer.unsafe(
                    "columns use collations that changed: " + Listing.of(others),
                    others.stream()
                            .limit(Listing.STATEMENTS_MAX)
                            .map(other -> "ALTER COLLATION " + PostgresqlUserChecks.quoted(other)
                                    + " REFRESH VERSION; -- after REINDEX")
                            .toArray(String[]::new));
        }
        return Answer.ok(provider + (actual.isEmpty() ? ", which has no versions here" : ", version " + actual));
    }
}
