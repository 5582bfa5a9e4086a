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
 * which it broke. Drawn from the cells with a fact {@code sent}, and from those that send all these texts by one road and
 * have a fact for each: {@code whole}, or the step and what was seen ({@code stored 3F}).
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

    /** Where a text broke. */
    record Break(Case question, String road, Step step, String seen) {}

    static Journeys of(Matrix matrix) {
        Map<String, CodePoints> texts = texts(matrix);
        Map<String, Map<Engine, List<Optional<Break>>>> sendings = new LinkedHashMap<>();
        for (Case question : matrix.cases()) {
            for (Engine engine : matrix.engines()) {
                Cell cell = matrix.cell(question, engine);
                if (cell.outcome() != Outcome.INCONCLUSIVE) {
                    sent(texts, question, cell)
                            .forEach((name, broken) -> sendings.computeIfAbsent(name, any -> new LinkedHashMap<>())
                                    .computeIfAbsent(engine, any -> new ArrayList<>())
                                    .add(broken));
                }
            }
        }
        List<Journey> journeys = new ArrayList<>();
        texts.forEach((name, text) ->
                journeys.add(new Journey(name, text, arrivals(matrix, sendings.getOrDefault(name, Map.of())))));
        return new Journeys(List.copyOf(journeys));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    private static Map<String, CodePoints> texts(Matrix matrix) {
        Map<String, CodePoints> texts = new LinkedHashMap<>();
        for (Cell cell : matrix.cells()) {
            String sent = cell.facts().get("sent");
            if (sent != null) {
                texts.putIfAbsent(parameter(cell.caseId(), "text"), CodePoints.parse(sent));
            }
        }
        return texts;
    }

    /** The texts that a cell sent, each with where it broke. */
    private static Map<String, Optional<Break>> sent(Map<String, CodePoints> texts, Case question, Cell cell) {
        Map<String, String> facts = cell.facts();
        String road = parameter(cell.caseId(), "road");
        if (facts.containsKey("sent")) {
            return Map.of(parameter(cell.caseId(), "text"), firstBreak(question, road, facts));
        }
        Map<String, Optional<Break>> sent = new LinkedHashMap<>();
        if (!road.equals(cell.caseId())) {
            facts.forEach((name, seen) -> {
                if (texts.containsKey(name)) {
                    sent.put(name, told(question, road, seen));
                }
            });
        }
        return sent;
    }

    private static List<Arrival> arrivals(Matrix matrix, Map<Engine, List<Optional<Break>>> sendings) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Engine engine : matrix.engines()) {
            List<Optional<Break>> roads = sendings.get(engine);
            if (roads != null) {
                arrivals.add(new Arrival(
                        engine,
                        roads.size(),
                        roads.stream().flatMap(Optional::stream).toList()));
            }
        }
        return arrivals;
    }

    /** The first step that is not whole. */
    private static Optional<Break> firstBreak(Case question, String road, Map<String, String> facts) {
        for (Step step : Step.values()) {
            String seen = step.of(facts);
            if (seen != null && !step.isWhole(seen)) {
                return Optional.of(new Break(question, road, step, seen));
            }
        }
        return Optional.empty();
    }

    /** What a fact of one text says: {@code whole}, or a step and what was seen. What is refused is not stored. */
    private static Optional<Break> told(Case question, String road, String fact) {
        if (fact.equals("whole")) {
            return Optional.empty();
        }
        for (Step step : Step.values()) {
            String word = step.name().toLowerCase(Locale.ROOT) + " ";
            if (fact.startsWith(word)) {
                return Optional.of(new Break(question, road, step, fact.substring(word.length())));
            }
        }
        return Optional.of(new Break(question, road, Step.STORED, fact));
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
