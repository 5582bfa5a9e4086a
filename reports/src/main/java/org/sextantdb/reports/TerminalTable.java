package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Engine;

/** The summary for a terminal: a row for each engine, and why those that did not run did not. */
public final class TerminalTable {
    private static final List<String> HEADS =
            List.of("conforms", "refuses", "differs", "recorded", "inconclusive", "not run", "unforeseen", "of");
    private static final int GAP = 2;
    private static final int NAME_MIN = 8;
    private static final int TEXT_MIN = 30;

    private final Matrix matrix;
    private final int width;
    private final boolean colour;
    private final List<Integer> widths = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private TerminalTable(Matrix matrix, int width, boolean colour) {
        this.matrix = matrix;
        this.width = Math.max(width, TEXT_MIN);
        this.colour = colour;
        HEADS.forEach(head -> widths.add(head.length()));
        for (Engine column : matrix.engines()) {
            List<Integer> counts = counts(matrix.tally(column));
            for (int i = 0; i < HEADS.size(); i++) {
                int digits = String.valueOf(counts.get(i)).length();
                widths.set(i, Math.max(widths.get(i), digits));
            }
        }
    }

    /**
     * @param width how many characters a line may have; a terminal too narrow for the table gets a list instead
     * @param colour whether to colour counts with ANSI codes
     */
    public static String render(Matrix matrix, int width, boolean colour) {
        return new TerminalTable(matrix, width, colour).write();
    }

    private String write() {
        int numbers = widths.stream().mapToInt(head -> head + GAP).sum();
        int names = matrix.engines().stream()
                .mapToInt(column -> VisibleText.line(column.id()).length())
                .max()
                .orElse(0);
        int name = Math.min(Math.max(names, NAME_MIN), width - numbers);
        if (name >= NAME_MIN) {
            table(name);
        } else {
            list();
        }
        reasons();
        Agreement agreement = matrix.agreement();
        wrap("", "All measured columns agree on " + agreement.agreeing() + " of " + agreement.measured() + " cases.");
        if (!matrix.isComplete()) {
            wrap("", "INCOMPLETE: the run was cut short; what is missing counts as not run.");
        }
        return text.toString();
    }

    private void table(int name) {
        text.append(pad("engine", name));
        for (int i = 0; i < HEADS.size(); i++) {
            text.append(" ".repeat(GAP + widths.get(i) - HEADS.get(i).length())).append(HEADS.get(i));
        }
        text.append('\n');
        for (Engine column : matrix.engines()) {
            text.append(pad(VisibleText.brief(column.id(), name), name));
            List<Integer> counts = counts(matrix.tally(column));
            for (int i = 0; i < HEADS.size(); i++) {
                String number = String.valueOf(counts.get(i));
                text.append(" ".repeat(GAP + widths.get(i) - number.length())).append(coloured(i, counts.get(i)));
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private void list() {
        for (Engine column : matrix.engines()) {
            List<Integer> counts = counts(matrix.tally(column));
            text.append(VisibleText.brief(column.id(), width)).append('\n');
            for (int i = 0; i < HEADS.size(); i++) {
                text.append("  ")
                        .append(pad(HEADS.get(i), 13))
                        .append(coloured(i, counts.get(i)))
                        .append('\n');
            }
        }
        text.append('\n');
    }

    private void reasons() {
        for (Engine column : matrix.engines()) {
            String reason = Matrix.whyNotRun(column);
            if (reason != null) {
                wrap("  ", VisibleText.line(column.id() + " " + column.state() + ": " + reason));
            }
        }
    }

    private static List<Integer> counts(Tally tally) {
        List<Integer> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            counts.add(tally.of(outcome));
        }
        counts.add(tally.unforeseen());
        counts.add(tally.total());
        return counts;
    }

    /** Colour only where a reader should look: a zero is never coloured. */
    private String coloured(int head, int count) {
        String code = switch (HEADS.get(head)) {
            case "conforms" -> "32";
            case "refuses" -> "33";
            case "differs" -> "31";
            case "inconclusive" -> "35";
            case "unforeseen" -> "1;31";
            default -> "";
        };
        return colour && count > 0 && !code.isEmpty() ? "\u001B[" + code + "m" + count + "\u001B[0m" : "" + count;
    }

    private void wrap(String indent, String sentence) {
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append(indent).append(word);
            } else {
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
        }
        text.append(line).append('\n');
    }

    private static String pad(String value, int length) {
        return value + " ".repeat(Math.max(0, length - value.length()));
    }
}
