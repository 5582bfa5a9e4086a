package org.sextantdb.cli;

import java.util.List;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.ColumnSelection;
import org.sextantdb.harness.engine.EngineCatalog;
import picocli.CommandLine.Option;

/** Which columns a command is about, and which of them it must have. */
final class ColumnArguments {
    @Option(
            names = "--engines",
            split = ",",
            paramLabel = "ENGINE",
            description = "Columns: ids such as mysql-8.0 or mysql-8.0+unicode_ci, 'published', or 'all'. "
                    + "'sextant engines' lists them.")
    private List<String> engines = List.of();

    @Option(
            names = "--require",
            split = ",",
            arity = "0..1",
            fallbackValue = "all",
            paramLabel = "ENGINE",
            description = "Engines that must run, or 'all' of those selected: exit 3 where one cannot be had.")
    private List<String> required = List.of();

    /** The words as they were given. */
    List<String> engines() {
        return engines;
    }

    /** The columns that the words name. */
    List<Column> columns(EngineCatalog catalog) {
        return ColumnSelection.of(catalog, engines);
    }

    /** The ids of the columns that must run. */
    List<String> required(EngineCatalog catalog, List<Column> selected) {
        if (required.equals(List.of("all"))) {
            return selected.stream().map(Column::id).toList();
        }
        return required.stream().map(id -> catalog.column(id).id()).toList();
    }
}
