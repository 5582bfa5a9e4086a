package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.results.RunResults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every output tells the same numbers, read from what was written and counted again. */
class NumbersTest {
    @TempDir
    private Path directory;

    /** Small, wide, cut short, with two runs of a column, and with nothing measured. */
    static Stream<Matrix> matrices() {
        Engine gone = Sample.engine("gone-1", "Gone 1", "failed", "it died");
        return Stream.of(
                Sample.matrix(),
                varied(),
                Matrix.of(Sample.cutShort(List.of(Sample.SQLITE, gone), List.of(Sample.EMOJI), List.of())),
                Matrix.sideBySide(
                        List.of(new NamedRun("a", run(Outcome.CONFORMS)), new NamedRun("b", run(Outcome.DIFFERS)))));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void every_output_tells_the_numbers_of_the_tally(Matrix matrix) throws IOException {
        ReportWriter.write(matrix, directory);
        JsonNode json = JsonMapper.shared().readTree(text("results.json"));

        for (Engine engine : matrix.engines()) {
            List<Integer> numbers = numbers(matrix.tally(engine));

            assertThat(counted(json, engine.id())).as("results.json").isEqualTo(numbers);
            assertThat(ofCsv(engine.id())).as("matrix.csv").isEqualTo(numbers);
            assertThat(ofMarkdown(Look.title(engine))).as("matrix.md").isEqualTo(numbers);
            assertThat(ofTerminal(matrix, engine.id())).as("terminal").isEqualTo(numbers);
            assertThat(ofBadge(engine.id())).as("badge").isEqualTo(numbers.subList(0, numbers.size() - 1));
            assertThat(ofCard(Look.title(engine))).as("card of index.html").isEqualTo(numbers);
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void every_output_tells_on_how_many_cases_all_columns_agree(Matrix matrix) throws IOException {
        ReportWriter.write(matrix, directory);
        Agreement agreement = matrix.agreement();
        JsonNode json = JsonMapper.shared().readTree(text("results.json")).get("agreement");

        assertThat(json.get("agreeing").intValue()).isEqualTo(agreement.agreeing());
        assertThat(json.get("measured").intValue()).isEqualTo(agreement.measured());
        String words = agreement.agreeing() + " of " + agreement.measured() + " cases.";
        assertThat(text("matrix.md")).contains("All measured columns agree: " + words);
        assertThat(TerminalTable.render(matrix, 100, false)).contains("agree on " + words);
    }

    /** The counts of each outcome, how many are unforeseen, and of how many. */
    private static List<Integer> numbers(Tally tally) {
        List<Integer> numbers = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            numbers.add(tally.of(outcome));
        }
        numbers.add(tally.unforeseen());
        numbers.add(tally.total());
        return numbers;
    }

    private static List<Integer> count(List<String> outcomes, int unforeseen) {
        List<Integer> numbers = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            numbers.add((int) outcomes.stream().filter(outcome.name()::equals).count());
        }
        numbers.add(unforeseen);
        numbers.add(outcomes.size());
        return numbers;
    }

    private static List<Integer> counted(JsonNode json, String engine) {
        List<String> outcomes = new ArrayList<>();
        int unforeseen = 0;
        for (JsonNode cell : json.get("cells")) {
            if (cell.get("engine").stringValue().equals(engine)) {
                outcomes.add(cell.get("outcome").stringValue());
                unforeseen += cell.get("foreseen").isBoolean()
                                && !cell.get("foreseen").booleanValue()
                        ? 1
                        : 0;
            }
        }
        return count(outcomes, unforeseen);
    }

    private List<Integer> ofCsv(String engine) throws IOException {
        List<String[]> rows = text("matrix.csv")
                .lines()
                .map(line -> line.split(",", 6))
                .filter(row -> row[2].equals(engine))
                .toList();
        return count(rows.stream().map(row -> row[3]).toList(), (int)
                rows.stream().filter(row -> row[4].equals("false")).count());
    }

    private List<Integer> ofMarkdown(String title) throws IOException {
        String row = only(text("matrix.md").lines().filter(line -> line.startsWith("| " + title + " |")));
        return integers(row.substring(title.length() + 4).split("\\|"));
    }

    private static List<Integer> ofTerminal(Matrix matrix, String engine) {
        String row = only(TerminalTable.render(matrix, 120, false)
                .lines()
                .filter(line -> line.startsWith(engine + " ") && line.matches(".*\\d+  +\\d+$")));
        return integers(row.substring(engine.length()).trim().split(" +"));
    }

    /** A badge leaves out what is nought, and has no total. */
    private List<Integer> ofBadge(String engine) throws IOException {
        String message = JsonMapper.shared()
                .readTree(text("badges/" + Badges.fileName(engine) + ".json"))
                .get("message")
                .stringValue();
        assertThat(text("badges/" + Badges.fileName(engine) + ".svg")).contains(": " + message + "</title>");
        if (message.startsWith("not run")) {
            List<Integer> numbers = new ArrayList<>(ofCsv(engine));
            assertThat(numbers.get(Outcome.NOT_RUN.ordinal()))
                    .as("not run at all")
                    .isEqualTo(numbers.remove(numbers.size() - 1));
            return numbers;
        }
        List<Integer> numbers = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            numbers.add(number(message, Look.of(outcome).plural()));
        }
        numbers.add(number(message, "unforeseen"));
        return numbers;
    }

    private static int number(String message, String word) {
        for (String part : message.split(", ")) {
            if (part.endsWith(" " + word)) {
                return Integer.parseInt(part.substring(0, part.length() - word.length() - 1));
            }
        }
        return 0;
    }

    /** A card leaves out what is nought as well. */
    private List<Integer> ofCard(String title) throws IOException {
        String html = text("index.html");
        String card = only(Stream.of(html.split("<article class=\"card"))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("</article>")))
                .filter(part -> part.replaceAll("<[^>]*>", "").contains(title + " ★")));
        String words = card.substring(card.indexOf("<ul class=\"counts\""), card.indexOf("</ul>"))
                .replaceAll("<[^>]*>", "");
        List<Integer> numbers = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            numbers.add(before(words, " " + Look.of(outcome).plural()));
        }
        numbers.add(before(words, " unforeseen"));
        numbers.add(
                Integer.parseInt(words.substring(words.lastIndexOf("of ") + 3).trim()));
        return numbers;
    }

    private static int before(String words, String word) {
        int end = words.indexOf(word);
        if (end < 0) {
            return 0;
        }
        String number = words.substring(0, end).replaceAll("(?s).*[^0-9]", "");
        return Integer.parseInt(number);
    }

    private static List<Integer> integers(String[] texts) {
        return Stream.of(texts)
                .map(String::trim)
                .filter(it -> !it.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static String only(Stream<String> lines) {
        List<String> all = lines.toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String text(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private static RunResults run(Outcome outcome) {
        return Sample.complete(
                List.of(Sample.MYSQL),
                List.of(Sample.EMOJI, Sample.SHORT_KEY),
                List.of(Sample.cell(Sample.EMOJI, Sample.MYSQL, outcome, "stored", outcome.name())));
    }

    /** Every outcome in another number on each of three columns; a cell may be there and not run. */
    private static Matrix varied() {
        List<Engine> engines = List.of(Sample.SQLITE, Sample.MYSQL, Sample.engine("tidb-8.5", "TiDB 8.5", "ran", null));
        List<Case> cases = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 211; i++) {
            Case row = Sample.row("keys/k" + i, "keys", Stake.values()[i % 4], "f", "a");
            cases.add(row);
            for (int column = 0; column < engines.size(); column++) {
                int which = (i * i + column * i) % (11 + column) % Outcome.values().length;
                Outcome outcome = Outcome.values()[which];
                Boolean foreseen = foreseen(outcome, i);
                cells.add(new Cell(
                        row.id(),
                        engines.get(column).id(),
                        outcome,
                        foreseen,
                        "",
                        Map.of("f", "v" + i % 7),
                        null,
                        null,
                        List.of(),
                        1,
                        1));
            }
        }
        return Matrix.of(Sample.complete(engines, cases, cells));
    }

    private static @Nullable Boolean foreseen(Outcome outcome, int i) {
        if (outcome == Outcome.NOT_RUN) {
            return null;
        }
        return i % 5 != 0;
    }
}
