package org.sextantdb.cli;

import java.util.List;
import org.sextantdb.harness.doctor.EngineRoads;
import org.sextantdb.harness.doctor.Finding;
import org.sextantdb.harness.doctor.Health;
import org.sextantdb.harness.doctor.Road;
import org.sextantdb.harness.doctor.State;
import org.sextantdb.harness.engine.Engine;

/** What doctor found, for a person. */
final class DoctorText {
    private static final int STATEMENTS_MAX = 3;

    private DoctorText() {}

    static String machine(List<EngineRoads> engines, List<Finding> machine) {
        StringBuilder text = new StringBuilder();
        for (EngineRoads engine : engines) {
            text.append("%-10s %s%n"
                    .formatted(word(engine.access()), engine.column().id()));
            for (Road road : engine.roads()) {
                text.append(
                        "    %-10s %-6s %s%n".formatted(road.kind().text(), word(road.access()), clean(road.fact())));
                if (!road.command().isEmpty()) {
                    text.append("    %-10s %-6s   try: %s%n".formatted("", "", clean(road.command())));
                }
            }
        }
        text.append("%nThis machine%n".formatted());
        for (Finding finding : machine) {
            text.append("    %-8s %-16s %s%n".formatted(finding.state().text(), finding.id(), clean(finding.fact())));
            for (String command : finding.mend()) {
                text.append("    %-8s %-16s   try: %s%n".formatted("", "", clean(command)));
            }
        }
        long can = engines.stream()
                .filter(engine -> engine.access() == Road.Access.OPEN)
                .count();
        return text.append("%n%d of %d engines can run here%n".formatted(can, engines.size()))
                .toString();
    }

    private static String word(Road.Access access) {
        return switch (access) {
            case OPEN -> "ok";
            case DOUBTFUL -> "maybe";
            case CLOSED -> "no";
        };
    }

    static String database(Health health, List<String> accepted) {
        StringBuilder text = new StringBuilder("%s %s%s%n%n"
                .formatted(
                        health.identity().product(),
                        clean(health.identity().version()),
                        health.engine()
                                .map(Engine::id)
                                .map(id -> " (" + id + ")")
                                .orElse("")));
        for (State state : List.of(State.UNSAFE, State.WARNING, State.UNKNOWN, State.OK)) {
            for (Finding finding : health.findings()) {
                if (finding.state() == state) {
                    append(text, finding, accepted.contains(finding.id()));
                }
            }
        }
        return text.append("%n%d unsafe, %d warnings, %d unknown, %d ok%n"
                        .formatted(
                                health.count(State.UNSAFE),
                                health.count(State.WARNING),
                                health.count(State.UNKNOWN),
                                health.count(State.OK)))
                .toString();
    }

    private static void append(StringBuilder text, Finding finding, boolean isAccepted) {
        text.append("%-8s %-28s %s%s%n"
                .formatted(
                        finding.state().text(),
                        finding.id(),
                        clean(finding.fact()),
                        isAccepted && finding.state() == State.UNSAFE ? " (accepted)" : ""));
        if (finding.state() != State.UNSAFE && finding.state() != State.WARNING) {
            return;
        }
        text.append("%-8s   %s%n".formatted("", finding.because()));
        finding.mend().stream()
                .limit(STATEMENTS_MAX)
                .forEach(statement -> text.append("%-8s   > %s%n".formatted("", clean(statement))));
        if (finding.mend().size() > STATEMENTS_MAX) {
            text.append("%-8s   > and %d more; --json has them%n"
                    .formatted("", finding.mend().size() - STATEMENTS_MAX));
        }
    }

    /** A name on a server can hold what a terminal obeys. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
