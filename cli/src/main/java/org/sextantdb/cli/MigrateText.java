package org.sextantdb.cli;

import java.util.List;
import java.util.Map;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.PlannedStep;
import org.sextantdb.harness.migrate.ScriptStatement;
import org.sextantdb.harness.migrate.rule.RuleFinding;

/** What {@code sextant migrate} says to a person. */
final class MigrateText {
    private static final int STATEMENT_CHARS = 100;

    private MigrateText() {}

    static String result(MigrationResult result) {
        StringBuilder text = new StringBuilder();
        if (result.backup() != null) {
            text.append("a copy of the database as it was: ")
                    .append(result.backup())
                    .append('\n');
        }
        for (MigrationResult.Step step : result.steps()) {
            text.append("%-4s %s  %d %s, %d ms%n"
                    .formatted(
                            step.direction().text(),
                            step.migration().title(),
                            step.statements(),
                            step.statements() == 1 ? "statement" : "statements",
                            step.millis()));
            step.protection()
                    .why()
                    .forEach(why -> text.append("     ").append(why).append('\n'));
        }
        MigrationResult.Failure failure = result.failure();
        if (failure != null) {
            text.append("FAILED ").append(failure.sentence()).append('\n');
            failure.ran()
                    .forEach(one ->
                            text.append("     ran      ").append(shown(one)).append('\n'));
            failure.notRun()
                    .forEach(one ->
                            text.append("     not run  ").append(shown(one)).append('\n'));
        }
        if (text.isEmpty()) {
            text.append("nothing to do\n");
        }
        return text.toString();
    }

    static String status(List<MigrationStatus> all) {
        StringBuilder text = new StringBuilder();
        for (MigrationStatus one : all) {
            String when = one.entry() == null
                    ? ""
                    : "  " + one.entry().appliedAt() + " by " + one.entry().appliedBy() + ", "
                            + one.entry().durationMillis() + " ms";
            text.append("%-14s %s%s%n".formatted(one.state().text(), one.title(), when));
            if (one.entry() != null && one.entry().dirty()) {
                text.append("               ").append(one.sentence()).append('\n');
            }
        }
        return text.toString();
    }

    static String plan(List<PlannedStep> steps) {
        StringBuilder text = new StringBuilder();
        for (PlannedStep step : steps) {
            text.append("%-4s %s  %s%n"
                    .formatted(
                            step.direction().text(),
                            step.migration().title(),
                            step.protection().whole() ? "in one transaction" : "statement by statement"));
            step.protection()
                    .why()
                    .forEach(why ->
                            text.append("     not protected: ").append(why).append('\n'));
            step.statements()
                    .forEach(one -> text.append("     ").append(shown(one)).append('\n'));
            step.loses()
                    .forEach(one -> text.append("     THROWS ROWS AWAY: ")
                            .append(shown(one))
                            .append('\n'));
        }
        return text.isEmpty() ? "nothing to do\n" : text.toString();
    }

    static String drift(List<String> lines) {
        return lines.isEmpty()
                ? "the schema is what the applied files give\n"
                : "the schema is not what the applied files give:\n  " + String.join("\n  ", lines) + "\n";
    }

    static String findings(Map<String, List<RuleFinding>> found) {
        StringBuilder text = new StringBuilder();
        found.forEach((engine, findings) -> {
            text.append(engine).append(findings.isEmpty() ? ": nothing found\n" : ":\n");
            for (RuleFinding finding : findings) {
                text.append("  ")
                        .append(finding.where())
                        .append(finding.silent() ? "  SILENT  " : "  refused  ")
                        .append(finding.what())
                        .append("\n      instead: ")
                        .append(finding.instead())
                        .append('\n');
                if (!finding.see().isEmpty()) {
                    text.append("      measured: sextant explain '")
                            .append(finding.see())
                            .append("'\n");
                }
            }
        });
        return text.toString();
    }

    private static String shown(ScriptStatement statement) {
        String line = statement.sql().replaceAll("\\s+", " ");
        return statement.where() + ": "
                + (line.length() > STATEMENT_CHARS ? line.substring(0, STATEMENT_CHARS) + "…" : line);
    }
}
