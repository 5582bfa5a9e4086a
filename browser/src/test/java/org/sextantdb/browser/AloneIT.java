package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;

/** The page is one file: it asks nobody for anything, and its policy would not let it. */
@InBrowser
class AloneIT {
    private final Report report = Report.sample();

    @Test
    void from_disk_it_asks_for_itself_and_nothing_else(Tabs tabs) {
        Tab tab = tabs.open(report);
        lookAtEverything(tab);
        assertThat(tab.requests()).containsExactly(report.address(""));
    }

    @Test
    void from_a_server_it_is_one_request(Tabs tabs) throws IOException {
        try (Host host = Host.of(Files.readAllBytes(report.index()))) {
            Tab tab = tabs.open(host.address("/index.html"));
            lookAtEverything(tab);
            assertThat(host.asked()).containsExactly("GET /index.html");
        }
    }

    @Test
    void it_complains_of_nothing(Tabs tabs) {
        Tab tab = tabs.open(report);
        lookAtEverything(tab);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void it_leaves_nothing_in_the_browser(Tabs tabs) {
        Tab tab = tabs.open(report);
        lookAtEverything(tab);
        assertThat(tab.number("localStorage.length + sessionStorage.length")).isZero();
        assertThat(tab.page().context().cookies()).isEmpty();
    }

    @Test
    void a_script_that_gets_in_does_not_run(Tabs tabs) {
        Tab tab = tabs.open(report);
        String violated = inject(
                tab,
                "const it = document.createElement('script'); it.textContent = 'window.pwned = 1'; document.body.append(it);");
        assertThat(violated).startsWith("script-src");
        assertThat(tab.text("typeof window.pwned")).isEqualTo("undefined");
    }

    @Test
    void an_attribute_that_gets_in_does_not_run(Tabs tabs) {
        Tab tab = tabs.open(report);
        String violated = inject(
                tab,
                "document.body.insertAdjacentHTML('beforeend', '<b id=\"x\" onclick=\"window.pwned = 1\">x</b>');"
                        + " document.getElementById('x').click();");
        assertThat(violated).startsWith("script-src");
        assertThat(tab.text("typeof window.pwned")).isEqualTo("undefined");
    }

    @Test
    void nothing_that_gets_in_asks_anybody(Tabs tabs) throws IOException {
        try (Host host = Host.of(new byte[0])) {
            Tab tab = tabs.open(report);
            String at = host.address("/");
            assertThat(inject(tab, "document.body.append(Object.assign(new Image(), {src: '" + at + "'}));"))
                    .isEqualTo("img-src");
            assertThat(inject(
                            tab,
                            "document.body.append(Object.assign(document.createElement('iframe'), {src: '" + at
                                    + "'}));"))
                    .isEqualTo("frame-src");
            assertThat(inject(tab, "fetch('" + at + "').catch(() => 0);")).isEqualTo("connect-src");
            assertThat(inject(
                            tab,
                            "const it = document.createElement('form'); it.action = '" + at
                                    + "'; document.body.append(it); it.submit();"))
                    .isEqualTo("form-action");
            assertThat(host.asked()).isEmpty();
        }
    }

    /** Does something, and says what the policy had against it; "nothing" if it is still silent after two seconds. */
    private static String inject(Tab tab, String script) {
        return tab.text("() => new Promise(done => {"
                + " document.addEventListener('securitypolicyviolation', it => done(it.effectiveDirective), {once: true});"
                + " setTimeout(() => done('nothing'), 2000); " + script + " })");
    }

    private void lookAtEverything(Tab tab) {
        for (String section : tab.sections()) {
            tab.follow("#" + section);
        }
        tab.follow("#matrix?outcome=DIFFERS");
        report.matrix().cells().stream()
                .filter(cell -> cell.outcome() != Outcome.NOT_RUN)
                .limit(3)
                .forEach((Cell cell) -> tab.evidence(cell));
    }
}
