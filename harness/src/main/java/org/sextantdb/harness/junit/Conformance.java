package org.sextantdb.harness.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.ColumnSelection;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.run.CaseCatalog;

/**
 * The suites as JUnit 5 tests: one invocation of a {@code @TestTemplate} method per engine and case, named
 * {@code engine, case}. Servers are started once, side by side, and closed with the launch.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Conformance CONFORMANCE = Conformance.of("org.sextantdb.suites");
 *
 * @TestTemplate
 * void is_as_foreseen(CellTest cell) {
 *     cell.verify();
 * }
 * }</pre>
 *
 * System properties select: {@code sextant.engines}, {@code sextant.suites}, {@code sextant.case}; {@code sextant.require}
 * turns an engine that cannot be had from a skipped test into a failed one.
 */
public final class Conformance implements TestTemplateInvocationContextProvider {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Conformance.class);

    private final String[] packages;
    private final Path out;
    private final Consumer<Path> afterwards;

    private Conformance(String[] packages, Path out, Consumer<Path> afterwards) {
        this.packages = packages;
        this.out = out;
        this.afterwards = afterwards;
    }

    /**
     * The suites below these packages; results go to {@code target/sextant}.
     *
     * @param packages root packages of suites
     */
    public static Conformance of(String... packages) {
        return new Conformance(packages.clone(), Path.of("target", "sextant"), results -> {});
    }

    /** The same, writing to another directory. */
    public Conformance into(Path directory) {
        return new Conformance(packages, directory, afterwards);
    }

    /** The same, and {@code action} is called with the results file when all tests are done. */
    public Conformance afterwards(Consumer<Path> action) {
        return new Conformance(packages, out, action);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        CaseCatalog all = CaseCatalog.find(packages);
        CaseCatalog selected = all.select(property("sextant.suites"), property("sextant.case"));
        List<Column> columns = ColumnSelection.of(EngineCatalog.load(), property("sextant.engines"));
        LaunchRun run = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        LaunchRun.class,
                        key -> new LaunchRun(columns, selected, all, out, afterwards),
                        LaunchRun.class);
        return columns.stream()
                .flatMap(column -> selected.cases().keySet().stream()
                        .map(caseId -> new Invocation(new CellTest(run, column, caseId))));
    }

    private static List<String> property(String name) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? List.of() : List.of(value.split(",(?![^\\[]*])"));
    }

    /** One test: its name, and the parameter it is given. */
    private record Invocation(CellTest cell) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return cell.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new CellParameter(cell));
        }
    }

    private record CellParameter(CellTest cell) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == CellTest.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return cell;
        }
    }
}
