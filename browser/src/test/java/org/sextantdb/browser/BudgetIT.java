package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.results.ResultCodec;
import org.sextantdb.harness.results.RunResults;
import org.sextantdb.reports.Matrix;
import org.sextantdb.reports.ReportWriter;

/** A thousand cases on fifteen columns are no burden. The figures are printed; what is asserted holds on a slow machine. */
@InBrowser
class BudgetIT {
    private static final long FILE_BYTES_MAX = 5_000_000;
    /** The budget is 50; beside other work on the machine it may take longer, and a page that lays out all rows takes 500. */
    private static final int FILTER_MILLIS_MAX = 250;

    private static final int RUNS = 9;
    private static final int NANOS_A_MILLI = 1_000_000;

    private final Report report = Report.large();

    @Test
    void the_measure_has_as_much_evidence_as_real_results() {
        RunResults results = Synthetic.run(1_000, 15);
        double mean = results.cells().stream()
                .mapToInt(cell -> ResultCodec.encode(cell).getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElseThrow();
        print("evidence of a cell as JSON", mean, "bytes");
        assertThat(mean).isBetween(2_000.0, 2_500.0);
        assertThat(report.matrix().cells()).hasSize(15_000);
    }

    @Test
    void the_file_is_small() throws IOException {
        long bytes = Files.size(report.index());
        print("index.html of 1,000 cases on 15 columns", bytes, "bytes");
        assertThat(bytes).isLessThan(FILE_BYTES_MAX);
    }

    @Test
    void it_is_rendered_quickly() {
        Matrix matrix = report.matrix();
        Path directory = Path.of("target", "browser", "rendered").toAbsolutePath();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            long before = threads.getCurrentThreadCpuTime();
            ReportWriter.write(matrix, directory);
            millis.add((double) (threads.getCurrentThreadCpuTime() - before) / NANOS_A_MILLI);
        }
        print("all files written, CPU, first", millis.get(0), "ms");
        print("all files written, CPU, third", millis.get(2), "ms");
        assertThat(millis.get(2)).isLessThan(TimeUnit.SECONDS.toMillis(20));
    }

    @Test
    void it_is_seen_at_once(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        print(
                "DOMContentLoaded",
                tab.number("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"),
                "ms");
        print("load", tab.number("performance.getEntriesByType('navigation')[0].loadEventEnd"), "ms");
        double paint = tab.number(
                "performance.getEntriesByType('paint').find(it => it.name === 'first-contentful-paint').startTime");
        print("first contentful paint", paint, "ms");
        assertThat(paint).isLessThan(TimeUnit.SECONDS.toMillis(10));
    }

    @Test
    void a_filter_answers_before_one_notices(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        double folded = median(filterMillis(tab));
        print("filter, folded, median of 9", folded, "ms");
        LinksIT.unfoldAll(tab);
        double unfolded = median(filterMillis(tab));
        print("filter, unfolded, median of 9", unfolded, "ms");
        assertThat(folded).isLessThan(FILTER_MILLIS_MAX);
        assertThat(unfolded).isLessThan(FILTER_MILLIS_MAX);
    }

    @Test
    void a_text_is_searched_for_before_one_notices(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        double median = median(IntStream.range(0, RUNS)
                .mapToObj(run -> filterMillis(
                        tab, "text", List.of("warehouse", "emoji", "x", "").get(run % 4)))
                .toList());
        print("text filter, median of 9", median, "ms");
        assertThat(median).isLessThan(FILTER_MILLIS_MAX);
    }

    @Test
    void it_scrolls_without_long_frames(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        LinksIT.unfoldAll(tab);
        List<String> frames = tab.list("""
                () => new Promise(done => {
                  const cells = document.getElementById('cells');
                  const box = cells.scrollHeight > cells.clientHeight + 1 ? cells : document.scrollingElement;
                  const frames = []; let last = performance.now();
                  const step = now => { frames.push(String(now - last)); last = now; box.scrollTop += 400;
                    if (frames.length < 60) requestAnimationFrame(step); else done(frames); };
                  requestAnimationFrame(step);
                })""");
        List<Double> millis =
                frames.stream().skip(1).map(Double::valueOf).sorted().toList();
        print("frame while scrolling, median", median(millis), "ms");
        print("frame while scrolling, longest", millis.get(millis.size() - 1), "ms");
        print(
                "frames of more than 50 ms while scrolling",
                millis.stream().filter(it -> it > 50).count(),
                "of 59");
        assertThat(median(millis)).isLessThan(100);
    }

    @Test
    void a_cell_opens_at_once(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        double millis = tab.number("""
                () => new Promise(done => {
                  const begun = performance.now();
                  document.querySelector('a.cell').click();
                  const look = () => document.querySelector('#shown-case details[open]')
                    ? (document.body.offsetHeight, done(performance.now() - begun)) : setTimeout(look, 0);
                  look();
                })""");
        print("a cell is opened", millis, "ms");
        assertThat(millis).isLessThan(TimeUnit.SECONDS.toMillis(5));
    }

    private static List<Double> filterMillis(Tab tab) {
        List<String> outcomes = List.of("DIFFERS", "REFUSES", "");
        return IntStream.range(0, RUNS)
                .mapToObj(run -> filterMillis(tab, "outcome", outcomes.get(run % outcomes.size())))
                .toList();
    }

    /** From the choice until the page says how many are left and is laid out. */
    private static double filterMillis(Tab tab, String name, String value) {
        return ((Number) tab.page().evaluate("""
                ([name, value]) => new Promise(done => {
                  const field = document.getElementById('filters').elements[name];
                  const shown = document.getElementById('shown');
                  const before = shown.textContent;
                  const begun = performance.now();
                  field.value = value;
                  field.dispatchEvent(new Event('input', {bubbles: true}));
                  field.dispatchEvent(new Event('change', {bubbles: true}));
                  const look = () => shown.textContent !== before || performance.now() - begun > 500
                    ? (document.body.offsetHeight, done(performance.now() - begun)) : setTimeout(look, 0);
                  look();
                })""", List.of(name, value))).doubleValue();
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static void print(String what, double figure, String unit) {
        System.out.println(String.format(Locale.ROOT, "budget: %s: %.1f %s", what, figure, unit));
    }
}
