package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * The user's own migrations, file by file, drawn from the cells of the suite {@code application} and from nothing else.
 *
 * @param columns those in which anything was measured
 * @param left those in which nothing was
 * @param files in the order in which they go up; what is asked of all files together comes behind them
 * @param tasks what to do, file by file
 */
record OwnMigrations(List<Engine> columns, List<Engine> left, List<FileRow> files, List<Task> tasks) {
    private static final String SUITE = "application";
    private static final Pattern ID = Pattern.compile("application/([^\\[]+)\\[(\\w+)=(.*)]", Pattern.DOTALL);

    /** One file on all columns. */
    record FileRow(String title, List<Answer> answers) {}

    /**
     * One file on one column.
     *
     * @param broken the properties that do not hold
     * @param held how many do
     * @param notRun the reasons why others were not asked, each once
     * @param unasked how many were not asked
     * @param thrownAway the values that go on the way up, because the file says so; empty where none do
     */
    record Answer(Engine engine, List<Broken> broken, int held, List<String> notRun, int unasked, String thrownAway) {
        boolean isMeasured() {
            return held + broken.size() > 0;
        }

        boolean allHold() {
            return held > 0 && broken.isEmpty() && unasked == 0;
        }
    }

    /** A property that does not hold, or that the kit could not tell. */
    record Broken(String word, Case question, Cell cell) {
        boolean isUntold() {
            return cell.outcome() == Outcome.INCONCLUSIVE;
        }

        /** Whether a ledger foresees it: the user knows and accepts it. */
        boolean isAccepted() {
            return Boolean.TRUE.equals(cell.foreseen()) && !isUntold();
        }

        /** What was seen instead of what was claimed, with file and line where the kit knows them. */
        List<String> told() {
            Map<String, String> claim = question.claim();
            if (isUntold() || claim == null) {
                return List.of(cell.sentence());
            }
            List<String> unlike = new ArrayList<>();
            claim.forEach((name, value) -> {
                String seen = cell.facts().get(name);
                if (seen != null && !seen.equals(value) && !seen.equals("not-asked")) {
                    unlike.add(seen);
                }
            });
            return unlike.isEmpty() ? List.of(cell.sentence()) : List.copyOf(unlike);
        }

        /** The engine's own words; empty where it said none. */
        String error() {
            return cell.facts().getOrDefault("error", "");
        }

        String statement() {
            return cell.facts().getOrDefault("statement", "");
        }

        /** What to write instead: for this statement on this engine, or else in general; empty where that is told already. */
        String instead() {
            Deviation deviation = cell.deviation();
            String own = cell.facts().get("instead");
            if (own == null && deviation != null) {
                own = deviation.instead();
            }
            if (own != null) {
                return own;
            }
            boolean isTold = told().stream().allMatch(line -> line.contains("(instead: "));
            return isTold ? "" : Objects.requireNonNullElse(question.advice(), "");
        }
    }

    /** What to do about one file. */
    record Task(String title, List<Problem> problems) {}

    /** Columns on which one property of a file fails in the same way. */
    record Problem(List<Hit> hits) {
        Problem {
            hits = List.copyOf(hits);
        }

        Broken first() {
            return hits.get(0).broken();
        }
    }

    /** One column on which it fails. */
    record Hit(Engine engine, Broken broken) {}

    private record Way(String word, List<String> told, String statement, String instead) {}

    static OwnMigrations of(Matrix matrix) {
        List<Case> questions = matrix.cases().stream()
                .filter(row -> row.suite().equals(SUITE))
                .sorted(Comparator.comparing(OwnMigrations::order))
                .toList();
        List<Engine> columns = new ArrayList<>(matrix.engines());
        columns.removeIf(engine ->
                questions.stream().allMatch(row -> matrix.cell(row, engine).outcome() == Outcome.NOT_RUN));
        List<Engine> left = new ArrayList<>(questions.isEmpty() ? List.of() : matrix.engines());
        left.removeAll(columns);
        List<FileRow> files = new ArrayList<>();
        byFile(questions)
                .forEach((title, rows) -> files.add(new FileRow(
                        title,
                        columns.stream()
                                .map(engine -> answer(matrix, rows, engine))
                                .toList())));
        return new OwnMigrations(List.copyOf(columns), List.copyOf(left), List.copyOf(files), tasks(files));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many cells do not hold and are in a ledger of the user's. */
    long accepted() {
        return files.stream()
                .flatMap(file -> file.answers().stream())
                .flatMap(answer -> answer.broken().stream())
                .filter(Broken::isAccepted)
                .count();
    }

    /** How many files, and rows that stand for all of them, hold everywhere. */
    long whole() {
        return files.stream()
                .filter(file -> file.answers().stream().allMatch(Answer::allHold))
                .count();
    }

    private static Map<String, List<Case>> byFile(List<Case> questions) {
        Map<String, List<Case>> files = new TreeMap<>(new NaturalOrder());
        Map<String, List<Case>> others = new TreeMap<>(new NaturalOrder());
        for (Case row : questions) {
            Map<String, List<Case>> rows = row.id().contains("[file=") ? files : others;
            rows.computeIfAbsent(title(row), any -> new ArrayList<>()).add(row);
        }
        Map<String, List<Case>> all = new LinkedHashMap<>(files);
        others.forEach((title, rows) -> all.merge(
                title,
                rows,
                (one, more) -> Stream.concat(one.stream(), more.stream()).toList()));
        return all;
    }

    /** The file's name; what is asked of all of them has a name of its own. */
    private static String title(Case question) {
        Matcher id = ID.matcher(question.id());
        if (!id.matches()) {
            return question.id();
        }
        return switch (id.group(2)) {
            case "file" -> id.group(3);
            case "all" -> "all files";
            default -> "your " + id.group(3);
        };
    }

    private static int order(Case question) {
        return property(question).map(MigrationProperty::ordinal).orElse(MigrationProperty.values().length);
    }

    private static Optional<MigrationProperty> property(Case question) {
        Matcher id = ID.matcher(question.id());
        return id.matches() ? MigrationProperty.of(id.group(1)) : Optional.empty();
    }

    private static Answer answer(Matrix matrix, List<Case> rows, Engine engine) {
        List<Broken> broken = new ArrayList<>();
        List<String> notRun = new ArrayList<>();
        int held = 0;
        int unasked = 0;
        String thrownAway = "";
        for (Case row : rows) {
            Cell cell = matrix.cell(row, engine);
            String gone = cell.facts().getOrDefault("up-throws-away", "nothing");
            thrownAway = gone.equals("nothing") ? thrownAway : gone;
            if (cell.outcome() == Outcome.NOT_RUN) {
                notRun.add(cell.sentence());
                unasked++;
            } else if (Seen.isGood(cell)) {
                held++;
            } else {
                String word = property(row).map(MigrationProperty::broken).orElse("does not hold");
                broken.add(new Broken(word, row, cell));
            }
        }
        List<String> reasons = notRun.stream().distinct().toList();
        return new Answer(engine, List.copyOf(broken), held, reasons, unasked, thrownAway);
    }

    private static List<Task> tasks(List<FileRow> files) {
        List<Task> tasks = new ArrayList<>();
        for (FileRow file : files) {
            Map<Way, List<Hit>> ways = new LinkedHashMap<>();
            for (Answer answer : file.answers()) {
                for (Broken broken : answer.broken()) {
                    if (!broken.isAccepted()) {
                        Way way = new Way(broken.word(), broken.told(), broken.statement(), broken.instead());
                        ways.computeIfAbsent(way, any -> new ArrayList<>()).add(new Hit(answer.engine(), broken));
                    }
                }
            }
            if (!ways.isEmpty()) {
                List<Problem> problems =
                        ways.values().stream().map(Problem::new).toList();
                tasks.add(new Task(file.title(), problems));
            }
        }
        return List.copyOf(tasks);
    }
}
