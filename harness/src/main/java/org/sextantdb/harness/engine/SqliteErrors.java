package org.sextantdb.harness.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.model.ErrorClass;

/** What the errors of SQLite mean. */
final class SqliteErrors {
    /** What a message without an extended code says, the first that fits. */
    private static final Map<String, ErrorClass> MESSAGES = messages();

    private static final Pattern EXTENDED_CODE = Pattern.compile("\\[(SQLITE_\\w+)]");

    private SqliteErrors() {}

    /** The vendor code is the primary code alone; the extended one stands in the message, as the driver writes it. */
    static ErrorClass classify(String message) {
        Matcher extended = EXTENDED_CODE.matcher(message);
        String code = extended.find() ? extended.group(1) : "";
        return switch (code) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorClass.UNIQUE_VIOLATION;
            case "SQLITE_CONSTRAINT_NOTNULL" -> ErrorClass.NOT_NULL_VIOLATION;
            case "SQLITE_CONSTRAINT_CHECK" -> ErrorClass.CHECK_VIOLATION;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> ErrorClass.FOREIGN_KEY_VIOLATION;
            case "SQLITE_CONSTRAINT_DATATYPE", "SQLITE_MISMATCH" -> ErrorClass.BAD_VALUE;
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorClass.SERIALIZATION_FAILURE;
            case "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_LOCKED_SHAREDCACHE" -> ErrorClass.LOCK_TIMEOUT;
            case "SQLITE_ERROR_MISSING_COLLSEQ" -> ErrorClass.UNKNOWN_COLLATION;
            case "SQLITE_READONLY" -> ErrorClass.READ_ONLY;
            case "SQLITE_INTERRUPT" -> ErrorClass.CANCELLED;
            case "SQLITE_CONSTRAINT_TRIGGER" ->
                message.contains("FOREIGN KEY") ? ErrorClass.FOREIGN_KEY_VIOLATION : ErrorClass.REFUSED_BY_CODE;
            case "SQLITE_CONSTRAINT" -> ErrorClass.CHECK_VIOLATION;
            case "SQLITE_FULL" -> message.contains("Insertion failed") ? ErrorClass.OUT_OF_RANGE : ErrorClass.OTHER;
            case "SQLITE_TOOBIG" ->
                message.contains("statement too long") ? ErrorClass.STATEMENT_TOO_LONG : ErrorClass.ROW_TOO_BIG;
            default -> fromMessage(message);
        };
    }

    private static ErrorClass fromMessage(String message) {
        return MESSAGES.entrySet().stream()
                .filter(part -> message.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ErrorClass.OTHER);
    }

    private static Map<String, ErrorClass> messages() {
        Map<String, ErrorClass> messages = new LinkedHashMap<>();
        put(messages, ErrorClass.SYNTAX, "syntax error", "unrecognized token");
        // A text without a statement in it is compiled to none, and the driver takes that for one that was closed.
        put(messages, ErrorClass.SYNTAX, "statement has been finalized");
        put(messages, ErrorClass.CONFLICT_TARGET, "ON CONFLICT clause");
        put(messages, ErrorClass.UNSUPPORTED, "Cannot add", "no other columns exist");
        put(messages, ErrorClass.ALREADY_EXISTS, "duplicate column", "already another");
        put(messages, ErrorClass.DEPENDENT_OBJECTS, "error in view", "error in index", "error in table", "PRIMARY KEY");
        put(messages, ErrorClass.DEPENDENT_OBJECTS, "error in trigger");
        put(messages, ErrorClass.BAD_DEFAULT, "is not constant");
        put(messages, ErrorClass.CHECK_DEFINITION, "prohibited in CHECK");
        put(messages, ErrorClass.UNKNOWN_COLLATION, "no such collation");
        put(messages, ErrorClass.UNKNOWN_OBJECT, "no such", "unknown function", "unknown database");
        put(messages, ErrorClass.ALREADY_EXISTS, "already exists");
        put(messages, ErrorClass.TOO_MANY_COLUMNS, "too many columns");
        put(messages, ErrorClass.FOREIGN_KEY_DEFINITION, "foreign key mismatch");
        put(messages, ErrorClass.UNSUPPORTED, "not implemented by", "may not be dropped", "cannot add a");
        put(messages, ErrorClass.UNSUPPORTED, "cannot modify", "unsupported", "Cannot change");
        put(messages, ErrorClass.UNSUPPORTED, "within a transaction", "no transaction is active");
        return messages;
    }

    private static void put(Map<String, ErrorClass> messages, ErrorClass meaning, String... parts) {
        for (String part : parts) {
            messages.put(part, meaning);
        }
    }
}
