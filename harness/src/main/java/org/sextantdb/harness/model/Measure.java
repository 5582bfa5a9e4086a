package org.sextantdb.harness.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that is not the same in every run: a rate of refusals, a throughput. It is no fact and decides no outcome; but
 * where a range is stated, a number outside of it was not foreseen.
 *
 * @param name what was counted, with its unit: {@code deadlock per 1,000}
 * @param stated the range in which it must lie; null for evidence that nothing is promised about
 */
public record Measure(String name, double value, @Nullable Range stated) {
    /** How the name of a rate of refusals ends, behind their class: {@code deadlock per 1,000 tries}. */
    public static final String PER_TRIES = " per 1,000 tries";

    /** How often the operation of a load was tried that needed the most tries; 1 where none was refused. */
    public static final String TRIES_MAX = "tries of one operation at most";

    /** Evidence: recorded, and never judged. */
    public static Measure of(String name, double value) {
        return new Measure(name, value, null);
    }

    /** A number that must be nought unless a ledger states another range. */
    public static Measure bounded(String name, double value) {
        return new Measure(name, value, Range.NOUGHT);
    }

    /** The same number against another range. */
    public Measure within(Range range) {
        return new Measure(name, value, range);
    }

    /** Whether it lies where it must. */
    public boolean isForeseen() {
        return stated == null || stated.contains(value);
    }

    /**
     * Numbers from one to another, both included.
     *
     * @param from the smallest, not negative
     * @param to the greatest
     */
    public record Range(double from, double to) {
        /** Nothing of that kind may happen. */
        public static final Range NOUGHT = new Range(0, 0);

        /**
         * @throws IllegalArgumentException where it is empty or negative
         */
        public Range {
            if (!(from >= 0 && from <= to)) {
                throw new IllegalArgumentException("'" + from + " to " + to + "' is no range");
            }
        }

        /**
         * Reads a range as it is written: {@code 0 to 300}.
         *
         * @throws IllegalArgumentException for a text that is none
         */
        public static Range parse(String text) {
            String[] ends = text.split(" to ", -1);
            try {
                if (ends.length == 2) {
                    return new Range(Double.parseDouble(ends[0].strip()), Double.parseDouble(ends[1].strip()));
                }
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("'" + text + "' is no range; write '0 to 300'", notANumber);
            }
            throw new IllegalArgumentException("'" + text + "' is no range; write '0 to 300'");
        }

        public boolean contains(double value) {
            return from <= value && value <= to;
        }

        /** As it is written: {@code 0 to 300}. */
        @Override
        public String toString() {
            return text(from) + " to " + text(to);
        }
    }

    /** A number without needless digits: {@code 61}, {@code 0.5}. */
    public static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(Math.round(value * 10) / 10.0);
    }
}
