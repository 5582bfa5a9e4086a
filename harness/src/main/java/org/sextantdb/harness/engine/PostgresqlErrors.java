package org.sextantdb.harness.engine;

import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;

/** What the SQLSTATEs of PostgreSQL mean. */
final class PostgresqlErrors {
    private PostgresqlErrors() {}

    /** The meaning of an error; its message decides where a state has several. */
    static ErrorClass classify(@Nullable String sqlState, String message) {
        if (sqlState == null) {
            return ErrorClass.OTHER;
        }
        return switch (sqlState) {
            case "42601" -> ErrorClass.SYNTAX;
            case "42704" ->
                message.contains("operator class")
                        ? ErrorClass.UNSUPPORTED
                        : message.contains("collation") ? ErrorClass.UNKNOWN_COLLATION : ErrorClass.UNKNOWN_OBJECT;
            case "3B001", "3D000", "3F000", "42703", "42725", "42883", "42P01" -> ErrorClass.UNKNOWN_OBJECT;
            case "42702", "42P09" -> ErrorClass.AMBIGUOUS_NAME;
            case "42P07", "42701", "42710", "42723", "42P04", "42P06" -> ErrorClass.ALREADY_EXISTS;
            case "23505" -> ErrorClass.UNIQUE_VIOLATION;
            case "23502" -> ErrorClass.NOT_NULL_VIOLATION;
            case "428C9" -> ErrorClass.NUMBERING_DEFINITION;
            case "23514", "44000" -> ErrorClass.CHECK_VIOLATION;
            case "23001", "23503" -> ErrorClass.FOREIGN_KEY_VIOLATION;
            case "42830" -> ErrorClass.FOREIGN_KEY_DEFINITION;
            case "54000" -> message.contains("index row") ? ErrorClass.KEY_TOO_LONG : ErrorClass.ROW_TOO_BIG;
            case "54011" -> message.contains("index") ? ErrorClass.TOO_MANY_KEY_PARTS : ErrorClass.TOO_MANY_COLUMNS;
            case "22001" -> ErrorClass.VALUE_TOO_LONG;
            case "22003", "22008", "2200H", "22012" -> ErrorClass.OUT_OF_RANGE;
            case "22007", "2201W", "22P02" -> ErrorClass.BAD_VALUE;
            case "42804" -> message.contains("foreign key") ? ErrorClass.FOREIGN_KEY_DEFINITION : ErrorClass.BAD_VALUE;
            case "22021", "08P01", "22P05" -> ErrorClass.UNREPRESENTABLE_TEXT;
            case "22023" ->
                message.contains("length") || message.contains("precision")
                        ? ErrorClass.COLUMN_TOO_LONG
                        : ErrorClass.BAD_VALUE;
            case "42P21", "42P22" -> ErrorClass.COLLATION_MIX;
            case "42803" -> ErrorClass.GROUP_BY;
            case "42P10" -> message.contains("ON CONFLICT") ? ErrorClass.CONFLICT_TARGET : ErrorClass.GROUP_BY;
            case "40001" -> ErrorClass.SERIALIZATION_FAILURE;
            case "40P01" -> ErrorClass.DEADLOCK;
            case "55P03" -> ErrorClass.LOCK_TIMEOUT;
            case "25P02" -> ErrorClass.TRANSACTION_ABORTED;
            case "25006" -> ErrorClass.READ_ONLY;
            case "57014" -> ErrorClass.CANCELLED;
            case "0A000", "25001", "42P16", "55P04" -> ErrorClass.UNSUPPORTED;
            case "55000" ->
                message.contains("ON CONFLICT")
                        ? ErrorClass.CONFLICT_TARGET
                        : message.contains("are disabled") ? ErrorClass.UNSUPPORTED : ErrorClass.OTHER;
            case "42501" -> ErrorClass.PERMISSION;
            case "2BP01" -> ErrorClass.DEPENDENT_OBJECTS;
            case "P0001" -> ErrorClass.REFUSED_BY_CODE;
            case "21000" -> ErrorClass.ROW_AFFECTED_TWICE;
            case "57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006" -> ErrorClass.CONNECTION_LOST;
            default -> ErrorClass.OTHER;
        };
    }
}
