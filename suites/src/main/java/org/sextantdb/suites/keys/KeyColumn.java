package org.sextantdb.suites.keys;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.sextantdb.harness.engine.Dialect;

/** Types of a column that is to be a key, and random values of them that fill every byte they may. */
public enum KeyColumn {
    VARCHAR(4, 16_000),
    VARCHAR_UTF8MB3(3, 21_000),
    VARCHAR_LATIN1(1, 64_000),
    VARBINARY(1, 64_000),
    /** Without a length: only the value can be too long. */
    TEXT(4, 16_000),
    BLOB(1, 64_000),
    /** A text in quotes. */
    JSON(1, 64_000);

    private final int width;
    private final int most;

    KeyColumn(int width, int most) {
        this.width = width;
        this.most = most;
    }

    /** Bytes that a character may need; 1 where the length is in bytes. */
    int width() {
        return width;
    }

    /** The longest that is tried: what a row of 65535 bytes has room for. */
    int most() {
        return most;
    }

    boolean isBinary() {
        return this == VARBINARY || this == BLOB;
    }

    String type(Dialect dialect, int length) {
        return switch (this) {
            case VARCHAR -> dialect.unicodeText(length);
            case VARCHAR_UTF8MB3 -> "varchar(" + length + ") character set utf8mb3";
            case VARCHAR_LATIN1 -> "varchar(" + length + ") character set latin1";
            case VARBINARY -> dialect.bytes(length);
            case TEXT -> dialect.unboundedText();
            case BLOB -> dialect.bytes();
            case JSON -> "json";
        };
    }

    Object value(RandomGenerator random, int length) {
        return switch (this) {
            case VARCHAR, TEXT -> RandomText.fourByte(random, length);
            case VARCHAR_UTF8MB3 -> RandomText.threeByte(random, length);
            case VARCHAR_LATIN1 -> RandomText.oneByte(random, length);
            case VARBINARY, BLOB -> RandomText.bytes(random, length);
            case JSON -> '"' + RandomText.oneByte(random, length - 2) + '"';
        };
    }

    /** The same up to the last character, which differs in every collation. */
    Object nearly(Object value) {
        if (value instanceof byte[] bytes) {
            byte[] other = bytes.clone();
            other[other.length - 1] = 0;
            return other;
        }
        String text = value.toString();
        if (this == JSON) {
            return text.substring(0, text.length() - 2) + "a\"";
        }
        return text.substring(0, text.offsetByCodePoints(text.length(), -1)) + "a";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
