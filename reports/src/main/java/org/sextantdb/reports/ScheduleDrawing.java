package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.TranscriptLine;

/**
 * A schedule as it was played: a lane for each session, time downward, a row for each line. A transaction is a thick line,
 * a wait a bar from the step that began to wait to its answer. Lengths are in pixels; the template spells it as SVG.
 *
 * @param title what it shows, in a few words
 * @param description what happens in it, in a sentence or two
 * @param headings the names of the sessions
 * @param strokes the vertical lines, those below first
 * @param marks where a transaction begins and ends
 * @param boxes the steps
 * @param numbers of the rows, as in the list of the steps
 */
record ScheduleDrawing(
        int width,
        int height,
        String title,
        String description,
        List<Text> headings,
        List<Stroke> strokes,
        List<Mark> marks,
        List<Box> boxes,
        List<Text> numbers) {

    /** How many letters of a line fit into a box. */
    private static final int COLUMNS = 29;

    private static final double LETTER = 7.23;
    private static final int GUTTER = 36;
    private static final int LANE = 248;
    private static final int BOX = 222;
    private static final int INDENT = 12;
    private static final int LINE = 15;
    private static final int GAP = 6;
    private static final int MARK = 20;
    private static final int BAR = 12;
    private static final int BAR_MIN = 21;
    private static final int STATEMENT_LINES_MAX = 4;
    private static final int ANSWER_LINES_MAX = 3;

    /** One line of text; {@code style} is a class of the style sheet; null for plain text. */
    record Text(int x, int y, @Nullable String style, String text) {}

    /** A vertical line. */
    record Stroke(String style, int x, int from, int to) {}

    /** The begin or the end of a transaction. */
    record Mark(String path, Text word) {}

    /**
     * One step.
     *
     * @param style a class of the style sheet; null for what is plain
     * @param width of the frame; none is drawn where it is 0
     * @param lines their places are relative to the box
     * @param whole the whole text, where the lines are cut or leave something out; else null
     */
    record Box(
            @Nullable String style,
            int x,
            int y,
            int width,
            int height,
            List<Text> lines,
            @Nullable String whole) {}

    static ScheduleDrawing of(ScheduleSteps steps) {
        return new Pen(steps).draw();
    }

    /** A statement that waits. */
    private record Open(TranscriptLine line, int from, int number) {}

    /** Draws row by row. */
    private static final class Pen {
        private final ScheduleSteps steps;
        private final List<Text> headings = new ArrayList<>();
        private final List<Stroke> idle = new ArrayList<>();
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<Text> numbers = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final Map<String, Open> waiting = new LinkedHashMap<>();
        private final Map<String, Integer> began = new HashMap<>();
        private final int width;
        private int top;
        private int y = GAP;

        Pen(ScheduleSteps steps) {
            this.steps = steps;
            this.width = GUTTER + LANE * steps.sessions().size();
        }

        ScheduleDrawing draw() {
            int lanesEnd = 0;
            for (TranscriptLine line : steps.lines()) {
                boolean isScheduled = ScheduleSteps.isScheduled(line);
                if (isScheduled && headings.isEmpty()) {
                    head();
                }
                Open open = waiting.get(line.session());
                y = open == null ? y : Math.max(y, open.from() + BAR_MIN);
                int number = numbers.size() + 1;
                numbers.add(new Text(GUTTER - 18, y + LINE, null, String.valueOf(number)));
                if (isScheduled) {
                    step(line, number);
                    lanesEnd = y;
                } else {
                    boxes.add(wide(line));
                }
            }
            finish(lanesEnd);
            List<Stroke> all = new ArrayList<>(idle);
            all.addAll(strokes);
            String sessions = String.join(", ", steps.sessions());
            return new ScheduleDrawing(
                    width,
                    y,
                    "The steps of " + sessions + " in time order",
                    steps.lines().size() + " steps, from top to bottom. " + String.join("", told)
                            + "A list has every step in words.",
                    headings,
                    all,
                    marks,
                    boxes,
                    numbers);
        }

        private int lane(String session) {
            return GUTTER + LANE * steps.sessions().indexOf(session);
        }

        private void head() {
            for (String session : steps.sessions()) {
                headings.add(new Text(lane(session) - 5, y + LINE, null, session));
            }
            y += LINE + GAP;
            top = y;
        }

        private void step(TranscriptLine line, int number) {
            int x = lane(line.session());
            boolean isAnswer = answers(line, number);
            String statement = line.statement().toLowerCase(Locale.ROOT);
            boolean begins = statement.matches("(begin|start transaction)\\b.*");
            boolean ends = statement.equals("commit") || statement.equals("rollback");
            boolean isDone =
                    !line.isWait() && !line.isRefusal() && !line.answer().startsWith("skipped");
            if (begins && isDone) {
                began.put(line.session(), y + MARK / 2);
            }
            if (line.answer().equals("ok") && (begins || ends) && !isAnswer) {
                marks.add(mark(line, x, begins));
                y += MARK + GAP;
            } else {
                box(line, x, number, isAnswer);
            }
            Integer from = ends && isDone ? began.remove(line.session()) : null;
            if (from != null) {
                strokes.add(new Stroke("tx", x, from, y - GAP - MARK / 2));
            }
        }

        /** Ends the wait of the line's session; whether this line is the answer of the statement that waited. */
        private boolean answers(TranscriptLine line, int number) {
            Open open = waiting.get(line.session());
            if (open == null || line.isWait()) {
                return false;
            }
            waiting.remove(line.session());
            strokes.add(bar(open, y));
            told.add(line.session() + " waits from step " + open.number() + " to step " + number + ". ");
            return open.line().statement().equals(line.statement());
        }

        private Stroke bar(Open open, int to) {
            return new Stroke("wait", lane(open.line().session()) + INDENT + BAR, open.from(), to);
        }

        private Mark mark(TranscriptLine line, int x, boolean begins) {
            int middle = y + MARK / 2;
            String word = VisibleText.brief(line.statement(), COLUMNS);
            String path;
            if (begins) {
                path = "M" + (x - 5) + " " + (middle - 4) + "h10l-5 9z";
            } else if (word.equalsIgnoreCase("commit")) {
                path = "M" + (x - 5) + " " + (middle - 5) + "h10v10h-10z";
            } else {
                path = "M" + (x - 5) + " " + (middle - 5) + "l10 10m0-10l-10 10";
            }
            return new Mark(path, new Text(x + INDENT, middle + 4, null, word));
        }

        private void box(TranscriptLine line, int x, int number, boolean isAnswer) {
            String sent = sent(line);
            Wrapped statement = Wrapped.of(isAnswer ? "" : sent, COLUMNS, STATEMENT_LINES_MAX);
            Wrapped answer = Wrapped.of(reply(line), COLUMNS, ANSWER_LINES_MAX);
            List<Text> lines = new ArrayList<>();
            statement.lines().forEach(text -> lines.add(new Text(6, 2 + LINE * (lines.size() + 1), null, text)));
            answer.lines().forEach(text -> lines.add(new Text(6, 2 + LINE * (lines.size() + 1), "a", text)));
            int height = LINE * lines.size() + 8;
            boolean isCut = isAnswer || statement.isCut() || answer.isCut();
            String whole = isCut ? VisibleText.line(sent + " " + reply(line)) : null;
            boxes.add(new Box(style(line), x + INDENT, y, BOX, height, lines, whole));
            y += height + GAP;
            if (line.isWait()) {
                waiting.putIfAbsent(line.session(), new Open(line, y - GAP, number));
            } else if (line.isRefusal()) {
                told.add("Step " + number + " is refused. ");
            }
        }

        /** The row of a session that is not of the schedule. */
        private Box wide(TranscriptLine line) {
            int indent = 58;
            int columns = (int) ((width - GUTTER - indent) / LETTER);
            boolean isSilent = line.answer().equals("ok") || line.answer().endsWith(" affected");
            Wrapped statement = Wrapped.of(sent(line), columns, 2);
            Wrapped answer = Wrapped.of(isSilent ? "" : reply(line), columns, 2);
            List<Text> lines = new ArrayList<>();
            statement.lines().forEach(text -> lines.add(new Text(indent, LINE * (lines.size() + 1), null, text)));
            answer.lines().forEach(text -> lines.add(new Text(indent, LINE * (lines.size() + 1), "a", text)));
            int height = LINE * lines.size() + 4;
            lines.add(new Text(0, LINE, "s", VisibleText.brief(line.session(), 7)));
            String whole =
                    statement.isCut() || answer.isCut() ? VisibleText.line(sent(line) + " " + reply(line)) : null;
            Box box = new Box(style(line), GUTTER - 5, y, 0, height, lines, whole);
            y += height + GAP;
            return box;
        }

        private void finish(int lanesEnd) {
            waiting.values().forEach(open -> {
                strokes.add(bar(open, lanesEnd));
                told.add(open.line().session() + " waits from step " + open.number() + " on. ");
            });
            for (String session : steps.sessions()) {
                idle.add(new Stroke("idle", lane(session), top, lanesEnd));
                Integer from = began.get(session);
                if (from != null) {
                    strokes.add(new Stroke("tx", lane(session), from, lanesEnd));
                }
            }
        }

        private static String sent(TranscriptLine line) {
            return line.parameters().isEmpty()
                    ? line.statement()
                    : line.statement() + " with " + String.join(", ", line.parameters());
        }

        /** What came back; of a refusal the code and the class, because its words stand in the list. */
        private static String reply(TranscriptLine line) {
            if (line.isWait()) {
                return "… waits";
            }
            if (line.answer().startsWith("(")) {
                // A row is not broken inside.
                return "→ " + line.answer().replace(", ", ",\u00A0");
            }
            int colon = line.isRefusal() ? line.answer().indexOf(':') : -1;
            return (line.isRefusal() ? "⊘ " : "→ ")
                    + (colon < 0 ? line.answer() : line.answer().substring(0, colon));
        }

        private static @Nullable String style(TranscriptLine line) {
            if (line.isWait()) {
                return "waits";
            } else if (line.isRefusal()) {
                return "refused";
            } else if (line.answer().startsWith("(") || line.answer().equals("no rows")) {
                return "read";
            }
            return line.answer().startsWith("skipped") ? "skipped" : null;
        }
    }
}
