package org.sextantdb.harness.doctor;

import java.util.List;

/** What a rule says about the facts: a {@link Finding} without its name and reason. */
record Answer(State state, String fact, List<String> mend) {

    static Answer ok(String fact) {
        return new Answer(State.OK, fact, List.of());
    }

    static Answer unsafe(String fact, String... mend) {
        return new Answer(State.UNSAFE, fact, List.of(mend));
    }

    static Answer warning(String fact, String... mend) {
        return new Answer(State.WARNING, fact, List.of(mend));
    }

    static Answer unknown(String why) {
        return new Answer(State.UNKNOWN, why, List.of());
    }
}
