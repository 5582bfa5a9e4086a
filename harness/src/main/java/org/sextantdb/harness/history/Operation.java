package org.sextantdb.harness.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a transaction, as its client saw it. A key holds a list, and then it is appended to and read whole; or
 * it is a register, and then it is written and read. No value is written twice to one key, so that a value says who wrote
 * it.
 */
public sealed interface Operation {

    String key();

    /** Whether it changes its key. */
    default boolean writes() {
        return false;
    }

    /** Whether its key holds a list. */
    default boolean ofList() {
        return false;
    }

    /** As a reader sees it: {@code append 3 to x}. */
    String text();

    /** A value put at the end of a list. */
    record Append(String key, int value) implements Operation {
        @Override
        public boolean writes() {
            return true;
        }

        @Override
        public boolean ofList() {
            return true;
        }

        @Override
        public String text() {
            return "append " + value + " to " + key;
        }
    }

    /** A list as it was read, empty at the beginning. */
    record ReadList(String key, List<Integer> values) implements Operation {
        public ReadList {
            values = List.copyOf(values);
        }

        @Override
        public boolean ofList() {
            return true;
        }

        @Override
        public String text() {
            return "read " + key + " = " + values;
        }
    }

    /** A value put in the place of another. */
    record Write(String key, int value) implements Operation {
        @Override
        public boolean writes() {
            return true;
        }

        @Override
        public String text() {
            return "write " + key + " = " + value;
        }
    }

    /**
     * A register as it was read.
     *
     * @param value null where nothing had been written yet
     */
    record Read(String key, @Nullable Integer value) implements Operation {
        @Override
        public String text() {
            return "read " + key + " = " + value;
        }
    }
}
