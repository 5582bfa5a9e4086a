package org.sextantdb.reports;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;

/** {@code matrix.csv}: one line for each cell, as RFC 4180 has it, and safe to open in a spreadsheet. */
public final class CsvReport {
    private static final List<String> HEADER =
            List.of("suite", "case", "engine", "outcome", "foreseen", "sentence", "facts", "error");

    /**
     * Where a spreadsheet would begin to read a formula: at the beginning of a text, and, as some split at semicolons or
     * tabs and some take full-width signs, behind these and before those as well.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?:^|(?<=[;\\t\\n]))(?=[ \"]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private CsvReport() {}

    /** All cells, row by row. */
    public static String render(Matrix matrix) {
        StringBuilder csv = new StringBuilder();
        line(csv, HEADER);
        for (Case row : matrix.cases()) {
            for (Engine column : matrix.engines()) {
                Cell cell = matrix.cell(row, column);
                line(
                        csv,
                        List.of(
                                row.suite(),
                                row.id(),
                                column.id(),
                                cell.outcome().name(),
                                cell.foreseen() == null ? "" : cell.foreseen().toString(),
                                cell.sentence(),
                                facts(cell.facts()),
                                error(cell.error())));
            }
        }
        return csv.toString();
    }

    private static String facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String error(@Nullable SqlError error) {
        if (error == null) {
            return "";
        }
        String state = error.sqlState() == null ? "" : " SQLSTATE " + error.sqlState();
        return error.errorClass() + state + " code " + error.vendorCode() + ": " + error.message();
    }

    private static void line(StringBuilder csv, List<String> values) {
        csv.append(values.stream().map(CsvReport::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String field(String value) {
        String text = FORMULA.matcher(VisibleText.show(value)).replaceAll("'");
        if (value.startsWith("\t") || value.startsWith("\r") || value.startsWith("\n")) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
