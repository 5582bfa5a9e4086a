package org.sextantdb.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.ResultLine.Cell;

/** One window: its page, all that it asked for, and all that it complained about. */
final class Tab {
    /** What the evidence of one cell says; where its steps stand in words at another engine, with those. */
    private static final String EVIDENCE = """
            details => {
              const words = details.querySelector('p.words a');
              const all = words ? [...details.parentElement.querySelectorAll('details.cell-evidence')] : [];
              const other = all.find(it => decodeURIComponent(words.hash).endsWith('/' + it.dataset.engine));
              return details.textContent + (other ? other.querySelector('details.words').textContent : '');
            }""";

    /** The details of a case and engine that are open now, or nothing. */
    private static final String OPENED = """
            ([row, engine]) => {
              const place = document.getElementById('shown-case');
              const found = [...place.querySelectorAll('details.cell-evidence')].find(it => it.dataset.engine === engine);
              return found && found.open && found.checkVisibility() && place.dataset.case === row ? found : null;
            }""";

    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Tab(Page page) {
        this.page = page;
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Every address that was asked for, without those that stay inside the page. */
    List<String> requests() {
        return requests.stream().map(url -> url.replaceFirst("#.*", "")).toList();
    }

    /** What a console shows in red and yellow, and exceptions that nobody caught. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void go(String address) {
        Response ignored = page.navigate(address);
        settle();
    }

    /** As a click on a link within the page. */
    void follow(String fragment) {
        page.evaluate("hash => { location.hash = hash; }", fragment);
        settle();
    }

    /** Two frames later: everything that a click sets off at once is done and laid out. */
    void settle() {
        if (hasScripts()) {
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }

    private boolean hasScripts() {
        return page.locator("html.js").count() > 0;
    }

    /** All parts that are shown now. */
    List<String> shownSections() {
        return list(
                "() => [...document.querySelectorAll('section.page')].filter(it => it.checkVisibility()).map(it => it.id)");
    }

    /** All parts that this report has and that a link leads to. */
    List<String> sections() {
        return list(
                "() => [...document.querySelectorAll('section.page')].map(it => it.id).filter(it => it !== 'cell')");
    }

    /** Opens a cell and gives the text of its evidence, once it is there. */
    String evidence(Cell cell) {
        follow(href(cell.caseId() + "/" + cell.engine()));
        List<String> which = List.of(Shown.text(cell.caseId()), Shown.text(cell.engine()));
        page.waitForFunction("which => (" + OPENED + ")(which)", which);
        return Shown.plain((String) page.evaluate("which => (" + EVIDENCE + ")((" + OPENED + ")(which))", which));
    }

    /** What a page for readers without scripts says of a cell. */
    String evidenceOnPage(Cell cell) {
        return Shown.plain((String) page.evaluate(
                "id => (" + EVIDENCE + ")(document.getElementById(id))",
                Shown.text(cell.caseId() + "/" + cell.engine())));
    }

    /** The fragment that leads to an id. */
    static String href(String id) {
        StringBuilder href = new StringBuilder("#");
        for (byte b : Shown.text(id).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/:=,+".indexOf(c) >= 0);
            href.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return href.toString();
    }

    @SuppressWarnings("unchecked")
    List<String> list(String script) {
        return (List<String>) page.evaluate(script);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, String>> table(String script) {
        return (List<Map<String, String>>) page.evaluate(script);
    }

    String text(String script) {
        return String.valueOf(page.evaluate(script));
    }

    double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
