package org.sextantdb.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The windows of one test; closed after it. */
final class Tabs implements AutoCloseable {
    static final int WIDE = 1280;
    private static final int TALL = 900;
    private static final int PATIENCE_MILLIS = 10_000;

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();

    Tabs(Browser browser) {
        this.browser = browser;
    }

    /** The report as it opens from disk. */
    Tab open(Report report) {
        return open(report.address(""));
    }

    Tab open(String address) {
        return open(address, as -> as);
    }

    /** An address with other eyes: dark, narrow, without scripts. */
    Tab open(String address, UnaryOperator<NewContextOptions> as) {
        Tab tab = blank(as);
        tab.go(address);
        return tab;
    }

    /** A window that has not gone anywhere. */
    Tab blank(UnaryOperator<NewContextOptions> as) {
        BrowserContext context = browser.newContext(
                as.apply(new NewContextOptions().setViewportSize(WIDE, TALL).setLocale("en-GB")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        return new Tab(context.newPage());
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
