package org.sextantdb.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for all tests, and windows of its own for each. */
final class BrowserExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(BrowserExtension.class);
    private static final String NONE =
            "no Chromium was found here: install the package 'chromium', or say where it is with " + Chromium.VARIABLE;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent() || isRequired()) {
            return ConditionEvaluationResult.enabled("a browser is here, or must be");
        }
        context.getRoot().getStore(OURS).getOrComputeIfAbsent(NONE, BrowserExtension::sayOnce);
        return ConditionEvaluationResult.disabled(NONE);
    }

    private static boolean isRequired() {
        String ci = System.getenv("CI");
        return ci != null && !ci.isEmpty() && !ci.equals("false");
    }

    private static String sayOnce(String skipped) {
        System.out.println("The report was not tested in a browser: " + skipped);
        return skipped;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tabs.class;
    }

    @Override
    public Tabs resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Tabs tabs = new Tabs(running(context).browser());
        context.getStore(OURS).put(Tabs.class, tabs);
        return tabs;
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Running.class, any -> Running.start(Chromium.find()), Running.class);
    }

    /** Ends with the last test. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start(Optional<Chromium> chromium) {
            Chromium found = chromium.orElseThrow(() -> new IllegalStateException(NONE));
            Playwright playwright = Chromium.playwright();
            return new Running(playwright, found.launch(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
