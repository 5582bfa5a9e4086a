package org.sextantdb.suites.charset;

import java.util.TreeMap;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Session;

/** The character sets and collations that the server says are in force in a session. */
final class InForce {
    private InForce() {}

    /** {@code observation} and a fact for each of them. */
    static Observation ask(Session session, Observation observation) {
        Observation all = observation;
        for (var set : new TreeMap<>(session.dialect().characterSetsInForce()).entrySet()) {
            all = all.and(set.getKey(), session.value("select " + set.getValue()));
        }
        return all;
    }
}
