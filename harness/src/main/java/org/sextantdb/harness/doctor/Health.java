package org.sextantdb.harness.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.Identity;

/**
 * What an examination found.
 *
 * @param identity what the server said it is
 * @param engine the engine of the catalogue that it belongs to, if any
 * @param findings one per check, in the order of the checks
 * @param settings the settings that change answers, as the session sees them
 */
public record Health(Identity identity, Optional<Engine> engine, List<Finding> findings, Map<String, String> settings) {

    public Health {
        findings = List.copyOf(findings);
        settings = Map.copyOf(settings);
    }

    public long count(State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }
}
