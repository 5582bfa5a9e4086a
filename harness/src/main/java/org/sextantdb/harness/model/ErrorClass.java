package org.sextantdb.harness.model;

import java.util.Locale;

/**
 * What an engine's refusal means to an application, whatever SQLSTATE and vendor code it came with. Each family maps its
 * own codes: the same number means different things on different engines, and SQLite has no SQLSTATE at all.
 */
public enum ErrorClass {
    /** The statement is not understood. */
    SYNTAX,
    /** A table, column, function or other object does not exist. */
    UNKNOWN_OBJECT,
    /** A name may mean one of several columns. */
    AMBIGUOUS_NAME,
    /** A table, column, index or other object of that name exists already. */
    ALREADY_EXISTS,
    /** A unique or primary key has this value already. */
    UNIQUE_VIOLATION,
    NOT_NULL_VIOLATION,
    CHECK_VIOLATION,
    /** A condition that the engine takes nowhere, or not here, in a CHECK. */
    CHECK_DEFINITION,
    FOREIGN_KEY_VIOLATION,
    /** A foreign key cannot be declared like this. */
    FOREIGN_KEY_DEFINITION,
    /** Rows hang below each other in more levels than a cascade follows. */
    CASCADE_TOO_DEEP,
    /** A column cannot be numbered like this, or takes no number but the engine's. */
    NUMBERING_DEFINITION,
    KEY_TOO_LONG,
    /** A text or blob column needs a prefix length in a key. */
    KEY_NEEDS_LENGTH,
    IDENTIFIER_TOO_LONG,
    /** The name holds characters that the engine does not take in a name. */
    IDENTIFIER_CHARACTERS,
    TOO_MANY_COLUMNS,
    TOO_MANY_KEYS,
    TOO_MANY_KEY_PARTS,
    ROW_TOO_BIG,
    /** The text of the statement is longer than the server or its driver takes. */
    STATEMENT_TOO_LONG,
    /** A column is declared longer than the engine's type can be. */
    COLUMN_TOO_LONG,
    /** A value is longer than its column. */
    VALUE_TOO_LONG,
    OUT_OF_RANGE,
    /** A value cannot be read as the column's type. */
    BAD_VALUE,
    BAD_DEFAULT,
    /** A text cannot be represented in the column's or connection's character set. */
    UNREPRESENTABLE_TEXT,
    COLLATION_MIX,
    UNKNOWN_COLLATION,
    GROUP_BY,
    /** The transaction cannot be serialised with a concurrent one and was rolled back: retry it. */
    SERIALIZATION_FAILURE,
    /** The transaction was chosen as the victim of a deadlock: retry it. */
    DEADLOCK,
    /** A lock was not had in time, or at once where that was asked: the holder goes on. */
    LOCK_TIMEOUT,
    /** An earlier error left the transaction unusable until it is rolled back. */
    TRANSACTION_ABORTED,
    /** A writing statement in a read-only transaction or database. */
    READ_ONLY,
    /** The statement was cancelled or ran out of its own time limit. */
    CANCELLED,
    /** A table changed its definition under an open snapshot. */
    STALE_SNAPSHOT,
    /** A statement of this kind is not to be had here: unsupported, or not at this place. */
    UNSUPPORTED,
    /** Rights are missing. */
    PERMISSION,
    /** Something stands in the way of dropping or changing an object: another depends on it. */
    DEPENDENT_OBJECTS,
    /** An upsert names columns or a constraint that are no key, or no key that it can watch. */
    CONFLICT_TARGET,
    /** The same row would be affected twice by one statement. */
    ROW_AFFECTED_TWICE,
    /** The application's own trigger or procedure said no. */
    REFUSED_BY_CODE,
    /** The connection is gone: the answer is unknown, and nothing may be concluded. */
    CONNECTION_LOST,
    /** Not mapped yet. */
    OTHER;

    /** The class as it is written in results: {@code unique-violation}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
