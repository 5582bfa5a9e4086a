package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
        List<String> served = new CopyOnWriteArrayList<>();
        byte[] page = Files.readAllBytes(report.index());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            served.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            Tab tab = tabs.open("http://127.0.0.1:" + server.getAddress().getPort() + "/index.html");
            lookAtEverything(tab);
            assertThat(served).containsExactly("GET /index.html");
        } finally {
            server.stop(0);
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
    void an_image_that_gets_in_is_not_loaded(Tabs tabs) {
        Tab tab = tabs.open(report);
        assertThat(inject(tab, "document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'}));"))
                .isEqualTo("img-src");
        assertThat(tab.requests()).doesNotContain("http://127.0.0.1:9/x.png");
    }

    @Test
    void a_frame_a_form_and_a_connection_that_get_in_lead_nowhere(Tabs tabs) {
        Tab tab = tabs.open(report);
        assertThat(
                        inject(
                                tab,
                                "document.body.append(Object.assign(document.createElement('iframe'), {src: 'http://127.0.0.1:9/'}));"))
                .isEqualTo("frame-src");
        assertThat(inject(tab, "fetch('http://127.0.0.1:9/').catch(() => 0);")).isEqualTo("connect-src");
        assertThat(inject(
                        tab,
                        "const it = document.createElement('form'); it.action = 'http://127.0.0.1:9/';"
                                + " document.body.append(it); it.submit();"))
                .isEqualTo("form-action");
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
