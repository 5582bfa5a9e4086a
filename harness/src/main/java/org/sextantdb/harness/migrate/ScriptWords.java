package org.sextantdb.harness.migrate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first words of a statement say about it. Statements have no comments in front. */
final class ScriptWords {
    private static final Set<String> DATA = Set.of("insert", "update", "delete", "replace", "merge", "with");
    private static final Set<String> SCHEMA = Set.of(
            "create",
            "alter",
            "drop",
            "rename",
            "truncate",
            "comment",
            "grant",
            "revoke",
            "analyze",
            "reindex",
            "vacuum",
            "optimize");
    private static final Set<String> SESSION = Set.of("set", "use", "pragma");
    private static final Pattern AUTOCOMMIT = Pattern.compile(
            "set\\s.*\\bautocommit\\s*:?=\\s*(?<off>0|off|false)?.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TRANSACTION = Pattern.compile(
            "(begin|start\\s+transaction|commit|rollback|end|abort|savepoint|release)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LOOKED_AT = 400;

    private ScriptWords() {}

    /** Whether it changes rows and nothing else, so that a transaction protects it on every engine. */
    static boolean changesRows(String sql) {
        return DATA.contains(firstWord(sql));
    }

    /** Whether it begins or ends a transaction. */
    static boolean endsTransactions(String sql) {
        return TRANSACTION.matcher(head(sql)).matches() || autocommitOff(sql).isPresent();
    }

    /** Whether it changes the schema, which shows afterwards whether it ran, or does nothing that may not be done twice. */
    static boolean changesSchema(String sql) {
        return SCHEMA.contains(firstWord(sql));
    }

    /** Whether it commits what is open where schema statements commit by themselves. */
    static boolean commitsItself(String sql) {
        return changesSchema(sql) && !head(sql).toLowerCase(Locale.ROOT).matches("(?s)(create|drop)\\s+temporary\\s.*");
    }

    /** Whether it may have two tables change their names, which does not show where they are alike. */
    static boolean renamesTables(String sql) {
        return firstWord(sql).equals("rename");
    }

    /** Whether it keeps every other table away, the tracking table too. */
    static boolean locksTables(String sql) {
        return head(sql).toLowerCase(Locale.ROOT).matches("(?s)lock\\s+tables?\\s.*");
    }

    /** Whether it begins, commits or rolls back, and may be said again where nobody knows whether it was heard. */
    static boolean isTransaction(String sql) {
        return TRANSACTION.matcher(head(sql)).matches();
    }

    /** Whether it changes nothing but the session, so that another session must be told again. */
    static boolean changesSession(String sql) {
        return SESSION.contains(firstWord(sql));
    }

    /** Whether statements no longer commit by themselves behind it; empty where it changes nothing about that. */
    static Optional<Boolean> autocommitOff(String sql) {
        Matcher matcher = AUTOCOMMIT.matcher(head(sql));
        return matcher.matches() ? Optional.of(matcher.group("off") != null) : Optional.empty();
    }

    /** Whether a transaction is open behind it; empty where it changes nothing about that. */
    static Optional<Boolean> opensTransaction(String sql) {
        if (!endsTransactions(sql)) {
            return Optional.empty();
        }
        return switch (firstWord(sql)) {
            case "begin", "start" -> Optional.of(true);
            case "commit", "end", "abort" -> Optional.of(false);
            case "rollback" -> sql.toLowerCase(Locale.ROOT).contains(" to ") ? Optional.empty() : Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String firstWord(String sql) {
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String head(String sql) {
        return sql.length() <= LOOKED_AT ? sql : sql.substring(0, LOOKED_AT);
    }
}
