package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * The way of each text through each engine: sent, received by the server, stored, compared, read back; and the step at
 * which it broke. Drawn from the cells with a fact {@code sent}, and from nothing else.
 */
record Journeys(List<Journey> texts) {
    private static final Pattern PARAMETER = Pattern.compile("[\\[,](\\w+)=([^,\\]]*)");

    /** The steps, in the order in which a text takes them. */
    enum Step {
        SENT("sent"),
        RECEIVED("connection"),
        STORED("stored"),
        FOUND("compared"),
        RETURNED("read back");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** What a cell says of this step; null where it was not asked. */
        private @Nullable String of(Map<String, String> facts) {
            return facts.get(name().toLowerCase(Locale.ROOT));
        }

        private boolean isWhole(String value) {
            return switch (this) {
                case SENT -> CodePoints.parse(value).isUnicode();
                case FOUND -> value.equals("1");
                default -> value.equals("same");
            };
        }
    }

    /** One text on all engines. */
    record Journey(String name, CodePoints text, List<Arrival> arrivals) {
        boolean isWhole() {
            return arrivals.stream().allMatch(arrival -> arrival.broken().isEmpty());
        }
    }

    /**
     * One text on one engine.
     *
     * @param roads by how many roads it was sent
     * @param broken the roads on which it did not come back whole
     */
    record Arrival(Engine engine, int roads, List<Break> broken) {}

    /** One sending of a text. */
    private record Sending(Case question, Cell cell) {}

    /** Where a text broke. */
    record Break(Case question, String road, Step step, String seen) {}

    static Journeys of(Matrix matrix) {
        Map<String, CodePoints> texts = new LinkedHashMap<>();
        Map<String, Map<Engine, List<Sending>>> sendings = new LinkedHashMap<>();
        for (Case question : matrix.cases()) {
            for (Engine engine : matrix.engines()) {
                Cell cell = matrix.cell(question, engine);
                String sent = cell.facts().get("sent");
                if (sent != null && cell.outcome() != Outcome.INCONCLUSIVE) {
                    String name = parameter(question.id(), "text");
                    texts.putIfAbsent(name, CodePoints.parse(sent));
                    sendings.computeIfAbsent(name, any -> new LinkedHashMap<>())
                            .computeIfAbsent(engine, any -> new ArrayList<>())
                            .add(new Sending(question, cell));
                }
            }
        }
        List<Journey> journeys = new ArrayList<>();
        texts.forEach((name, text) -> journeys.add(new Journey(name, text, arrivals(matrix, sendings.get(name)))));
        return new Journeys(List.copyOf(journeys));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    private static List<Arrival> arrivals(Matrix matrix, Map<Engine, List<Sending>> sendings) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Engine engine : matrix.engines()) {
            List<Sending> roads = sendings.get(engine);
            if (roads != null) {
                List<Break> broken = roads.stream()
                        .map(Journeys::broken)
                        .flatMap(Optional::stream)
                        .toList();
                arrivals.add(new Arrival(engine, roads.size(), broken));
            }
        }
        return arrivals;
    }

    /** The first step that is not whole. */
    private static Optional<Break> broken(Sending sending) {
        Cell cell = sending.cell();
        for (Step step : Step.values()) {
            String seen = step.of(cell.facts());
            if (seen != null && !step.isWhole(seen)) {
                return Optional.of(new Break(sending.question(), parameter(cell.caseId(), "road"), step, seen));
            }
        }
        return Optional.empty();
    }

    /** The value of a case's parameter; the id where it has none of that name. */
    private static String parameter(String caseId, String name) {
        Matcher parameters = PARAMETER.matcher(caseId);
        while (parameters.find()) {
            if (parameters.group(1).equals(name)) {
                return parameters.group(2);
            }
        }
        return caseId;
    }
}
