package org.sextantdb.browser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.End;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.model.ResultLine.Run;
import org.sextantdb.harness.model.Source;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.results.RunResults;
import org.sextantdb.reports.Matrix;

/**
 * Results that nobody measured, of any size, the same in every run: all outcomes, errors, deviations and long texts, and
 * as much evidence in a cell as real results have.
 */
final class Synthetic {
    private static final long SEED = 20_261_122;
    private static final List<String> SUITES = List.of("schema", "keys", "charset", "isolation", "upsert", "migration");
    private static final List<String> FAMILIES = List.of("sqlite", "postgresql", "mysql", "mariadb", "tidb");
    private static final List<String> WORDS = List.of(
            "account",
            "amount",
            "balance",
            "batch",
            "charge",
            "column",
            "commit",
            "counter",
            "customer",
            "default",
            "delivery",
            "emoji",
            "event",
            "index",
            "invoice",
            "key",
            "level",
            "limit",
            "name",
            "number",
            "order",
            "parent",
            "payment",
            "quantity",
            "record",
            "reference",
            "rollback",
            "schedule",
            "session",
            "snapshot",
            "status",
            "stock",
            "table",
            "text",
            "transfer",
            "unique",
            "update",
            "value",
            "version",
            "warehouse");
    /** One of so many answers is long. */
    private static final int LONG_ONE_OF = 400;

    private static final int LONG_WORDS = 400;

    /** Mechanisms explain many cells each. */
    private static final int REASONS = 120;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Deviation> deviations =
            IntStream.range(0, REASONS).mapToObj(any -> deviation()).toList();

    /** What all cells of a row begin with. */
    private record Question(Case row, Map<String, String> more, List<SqlError> errors, List<TranscriptLine> lines) {}

    private Synthetic() {}

    static Matrix matrix(int cases, int columns) {
        return Matrix.of(new Synthetic().results(cases, columns));
    }

    static RunResults run(int cases, int columns) {
        return new Synthetic().results(cases, columns);
    }

    private RunResults results(int cases, int columns) {
        List<Engine> engines =
                IntStream.range(0, columns).mapToObj(this::engine).toList();
        List<Question> questions =
                IntStream.range(0, cases).mapToObj(this::question).toList();
        List<Cell> cells = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Question question : questions) {
            for (Engine engine : engines) {
                if (engine.state().equals("ran")) {
                    Cell cell = cell(question, engine);
                    cells.add(cell);
                    counts.merge(cell.outcome().name(), 1, Integer::sum);
                }
            }
        }
        int unforeseen = (int) cells.stream().filter(Cell::isUnforeseen).count();
        Run run = new Run(1, new Kit("0.1.0", "abc1234"), "2026-11-21T10:00:00Z", SEED, Map.of());
        List<Case> rows = questions.stream().map(Question::row).toList();
        return new RunResults(run, engines, rows, cells, new End(true, "2026-11-21T10:30:00Z", counts, unforeseen));
    }

    /** Two columns were not run, and every fourth is a variant. */
    private Engine engine(int number) {
        String family = FAMILIES.get(number % FAMILIES.size());
        String variant = number % 4 == 3 ? "lax" : null;
        String version = (number / FAMILIES.size() + 8) + "." + number;
        boolean isAbsent = number == 4 || number == 14;
        return new Engine(
                family + "-" + version + (variant == null ? "" : "+" + variant),
                family.toUpperCase(Locale.ROOT) + " " + version,
                family,
                isAbsent ? null : version + ".7",
                isAbsent ? null : "build " + words(6),
                variant,
                isAbsent ? Map.of() : Map.of("kind", "binary", "artifact", "org.example:" + family + ":" + version),
                isAbsent ? null : new Driver("A driver for " + family, "9.7." + number),
                isAbsent ? Map.of() : settings(),
                number % 3 == 0 ? null : "202" + (5 + number % 5) + "-04-30",
                isAbsent ? "not-run" : "ran",
                isAbsent ? "container: no container engine was found; try: sudo systemctl start docker" : null,
                1_500);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : WORDS.subList(0, 12)) {
            settings.put(word + "_mode", pick(WORDS) + "_" + random.nextInt(100));
        }
        return settings;
    }

    private Question question(int number) {
        Case row = row(number);
        Map<String, String> more = new LinkedHashMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            more.put(pick(WORDS) + "-" + left, words(1 + random.nextInt(4)));
        }
        return new Question(row, more, List.of(error(), error()), lines(row));
    }

    private Case row(int number) {
        String suite = SUITES.get(number % SUITES.size());
        boolean isPromised = number % 4 != 3;
        return new Case(
                suite + "/" + pick(WORDS) + "-" + pick(WORDS) + "[number=" + number + ",of=" + pick(WORDS) + "]",
                suite,
                "Does " + words(6 + random.nextInt(8)) + " hold in row " + number + "?",
                isPromised ? Map.of("kept", "same", "refused-at", "never") : null,
                isPromised ? null : "No standard says " + words(5) + ".",
                pick(List.of(Stake.values())),
                number % 5 == 0 ? null : "Write " + words(12) + ".",
                List.of(
                        new Source("SQL:2023, " + words(3), ""),
                        new Source("manual: " + words(3), "https://example.org/" + pick(WORDS) + "?a=1&b=2")));
    }

    /** Engines are asked the same and mostly answer the same. */
    private Cell cell(Question question, Engine engine) {
        Case row = question.row();
        Outcome outcome = outcome(row);
        boolean isGood = outcome == Outcome.CONFORMS || outcome == Outcome.RECORDED;
        boolean isForeseen = outcome != Outcome.INCONCLUSIVE && random.nextInt(30) > 0;
        Map<String, String> facts = facts(question, outcome);
        return new Cell(
                row.id(),
                engine.id(),
                outcome,
                isGood || isForeseen,
                facts.toString(),
                facts,
                outcome == Outcome.REFUSES ? pick(question.errors()) : null,
                isGood || !isForeseen ? null : pick(deviations),
                transcript(question),
                List.of(),
                random.nextInt(20) == 0 ? List.of(Measure.bounded("deadlock per 1,000 tries", 0)) : List.of(),
                random.nextInt(400) + 0.5,
                random.nextInt(200) + 0.25,
                0);
    }

    private Outcome outcome(Case row) {
        int dice = random.nextInt(100);
        if (dice == 0) {
            return Outcome.INCONCLUSIVE;
        }
        if (row.claim() == null) {
            return Outcome.RECORDED;
        }
        return dice < 65 ? Outcome.CONFORMS : dice < 82 ? Outcome.REFUSES : Outcome.DIFFERS;
    }

    private Map<String, String> facts(Question question, Outcome outcome) {
        Map<Outcome, String> kept = new EnumMap<>(Outcome.class);
        kept.put(Outcome.CONFORMS, "same");
        kept.put(Outcome.REFUSES, "nothing");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kept", kept.getOrDefault(outcome, words(2)));
        facts.put("refused-at", outcome == Outcome.REFUSES ? pick(List.of("create", "insert", "commit")) : "never");
        question.more().forEach((name, value) -> facts.put(name, random.nextInt(8) == 0 ? words(2) : value));
        return facts;
    }

    private SqlError error() {
        int code = random.nextInt(4) == 0 ? 0 : 1000 + random.nextInt(3000);
        return new SqlError(
                pick(List.of("key-too-long", "unique-violation", "deadlock", "syntax")),
                random.nextInt(5) == 0 ? null : "4" + (2000 + random.nextInt(1000)),
                code,
                "Cannot " + words(12) + " near '" + words(3) + "' at line 1");
    }

    private Deviation deviation() {
        return new Deviation(
                "The engine " + words(14) + ".",
                "https://example.org/manual/" + pick(WORDS) + ".html",
                random.nextInt(3) == 0 ? "Write " + words(10) + "." : null);
    }

    /**
     * The statements of the question, some spelled otherwise, with answers of which one in twelve is the engine's own:
     * deflated, the evidence is about as long as that of 1,000 measured cases on 15 columns, 148 characters a cell.
     */
    private List<TranscriptLine> transcript(Question question) {
        return question.lines().stream()
                .map(line -> random.nextInt(12) > 0
                        ? line
                        : new TranscriptLine(
                                line.session(),
                                random.nextInt(6) > 0 ? line.statement() : statement(),
                                line.parameters(),
                                answer()))
                .toList();
    }

    /** A few statements; in the suite of isolation two sessions take turns. */
    private List<TranscriptLine> lines(Case row) {
        boolean isSchedule = row.suite().equals("isolation");
        List<TranscriptLine> lines = new ArrayList<>();
        for (int left = 6 + random.nextInt(13); left > 0; left--) {
            String session = isSchedule ? "t" + (1 + left % 2) : "app";
            lines.add(new TranscriptLine(session, statement(), parameters(), answer()));
        }
        return lines;
    }

    private String statement() {
        String table = pick(WORDS) + "_" + random.nextInt(1000);
        return switch (random.nextInt(4)) {
            case 0 ->
                "create table " + table + " (id integer not null primary key, " + pick(WORDS) + " varchar("
                        + random.nextInt(4000) + "))";
            case 1 -> "insert into " + table + " (id, " + pick(WORDS) + ") values (" + random.nextInt(100_000) + ", ?)";
            case 2 -> "select " + pick(WORDS) + ", " + pick(WORDS) + " from " + table + " where id = ?";
            default -> "update " + table + " set " + pick(WORDS) + " = " + pick(WORDS) + " + 1 where id = ?";
        };
    }

    private List<String> parameters() {
        return random.nextInt(3) == 0 ? List.of(words(2), "X'" + Long.toHexString(random.nextLong()) + "'") : List.of();
    }

    private String answer() {
        if (random.nextInt(LONG_ONE_OF) == 0) {
            return words(LONG_WORDS);
        }
        return random.nextBoolean() ? random.nextInt(5) + " rows" : "[" + words(3) + " | " + random.nextInt() + "]";
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int left = count; left > 0; left--) {
            text.append(text.isEmpty() ? "" : " ").append(pick(WORDS));
        }
        return text.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
