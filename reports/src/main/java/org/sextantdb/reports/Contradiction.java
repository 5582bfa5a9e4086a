package org.sextantdb.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * One cell that two runs answer differently.
 *
 * @param firstRun what the run of the first answer is called
 * @param secondRun what the run of the second answer is called
 */
record Contradiction(Cell first, String firstRun, Cell second, String secondRun) {
    private static final int NAMED_MAX = 3;
    private static final int TEXT_MAX = 160;
    private static final String WAYS_OUT =
            "see what changed with 'sextant compare', or show both with " + "'sextant report --side-by-side'";

    /** Whether two measured cells exclude each other. */
    static boolean isBetween(Cell one, Cell other) {
        boolean measured = one.outcome() != Outcome.NOT_RUN && other.outcome() != Outcome.NOT_RUN;
        return measured && !RunJoin.sameAnswer(one, other);
    }

    /** What tells two servers apart: version, build, driver, settings; empty for the same one. */
    static List<ValueChange> ofServers(Engine one, Engine other) {
        return Comparison.values(one, other).stream()
                .filter(value ->
                        !value.name().startsWith("source ") && !value.name().equals("state"))
                .toList();
    }

    /** Why these runs cannot be one, in one line. */
    static InputException refusal(List<Contradiction> all) {
        String count = all.size() == 1 ? "" : " in " + all.size() + " cells";
        String named = all.stream().limit(NAMED_MAX).map(Contradiction::text).collect(Collectors.joining("; "));
        String rest = all.size() > NAMED_MAX ? "; and " + (all.size() - NAMED_MAX) + " more" : "";
        Set<String> cases = all.stream().map(it -> it.first().caseId()).collect(Collectors.toSet());
        return new InputException("two runs contradict each other" + count + ": " + named + rest + "; run "
                + (cases.size() == 1 ? "this case" : "these cases") + " again, " + WAYS_OUT);
    }

    /** Why two servers cannot be one column, in one line. */
    static InputException refusal(Engine one, String firstRun, String secondRun, List<ValueChange> values) {
        ValueChange value = values.get(0);
        String name = value.name().equals("version") ? "is " : "has the " + value.name() + " ";
        String rest = values.size() == 1 ? "" : " (and " + (values.size() - 1) + " more is not the same)";
        return new InputException(
                line("the engine " + one.id() + " " + name + value.was()) + " in " + firstRun + " and "
                        + line(value.is()) + " in " + secondRun + rest + "; join runs of the same server, " + WAYS_OUT);
    }

    private String text() {
        return line(first.caseId() + " on " + first.engine()) + " is " + answer(first) + " in " + firstRun + " and "
                + answer(second) + " in " + secondRun;
    }

    private static String answer(Cell cell) {
        return line(cell.outcome() + " " + cell.facts());
    }

    private static String line(String text) {
        return VisibleText.brief(text, TEXT_MAX);
    }
}
