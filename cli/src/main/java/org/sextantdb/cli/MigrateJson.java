package org.sextantdb.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sextantdb.harness.migrate.HistoryEntry;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.PlannedStep;
import org.sextantdb.harness.migrate.ScriptStatement;
import org.sextantdb.harness.migrate.rule.RuleFinding;
import tools.jackson.databind.json.JsonMapper;

/** What {@code sextant migrate} says to a program: one document, field names stable. */
final class MigrateJson {
    private MigrateJson() {}

    static String result(MigrationResult result) {
        Map<String, Object> document = document();
        document.put("backup", result.backup());
        document.put(
                "ran",
                result.steps().stream()
                        .map(step -> fields(
                                "version", step.migration().version(),
                                "name", step.migration().name(),
                                "direction", step.direction().text(),
                                "inOneTransaction", step.protection().whole(),
                                "notProtected", step.protection().why(),
                                "statements", step.statements(),
                                "millis", step.millis()))
                        .toList());
        MigrationResult.Failure failure = result.failure();
        document.put("failure", failure == null ? null : failure(failure));
        return write(document);
    }

    private static Map<String, Object> failure(MigrationResult.Failure failure) {
        return fields(
                "version", failure.migration().version(),
                "direction", failure.direction().text(),
                "statement", statement(failure.statement()),
                "number", failure.number(),
                "errorClass", failure.error().errorClass(),
                "code", failure.error().code(),
                "message", failure.error().message(),
                "left", failure.left().name().toLowerCase(Locale.ROOT),
                "ran", statements(failure.ran()),
                "notRun", statements(failure.notRun()));
    }

    static String status(List<MigrationStatus> all) {
        Map<String, Object> document = document();
        document.put(
                "migrations",
                all.stream()
                        .map(one -> {
                            HistoryEntry entry = one.entry();
                            return fields(
                                    "version", one.version(),
                                    "name", one.name(),
                                    "state", one.state().text(),
                                    "sentence", one.sentence(),
                                    "appliedAt", entry == null ? null : entry.appliedAt(),
                                    "appliedBy", entry == null ? null : entry.appliedBy(),
                                    "millis", entry == null ? null : entry.durationMillis(),
                                    "checksum", entry == null ? null : entry.checksum(),
                                    "statements", entry == null ? null : entry.statements(),
                                    "done", entry == null ? null : entry.done(),
                                    "begun", entry == null ? null : entry.begun());
                        })
                        .toList());
        return write(document);
    }

    static String plan(List<PlannedStep> steps) {
        Map<String, Object> document = document();
        document.put(
                "steps",
                steps.stream()
                        .map(step -> fields(
                                "version", step.migration().version(),
                                "name", step.migration().name(),
                                "direction", step.direction().text(),
                                "inOneTransaction", step.protection().whole(),
                                "notProtected", step.protection().why(),
                                "statements", statements(step.statements()),
                                "throwsRowsAway", statements(step.loses())))
                        .toList());
        return write(document);
    }

    static String drift(List<String> lines) {
        Map<String, Object> document = document();
        document.put("drift", lines);
        return write(document);
    }

    static String findings(Map<String, List<RuleFinding>> found) {
        Map<String, Object> engines = new LinkedHashMap<>();
        found.forEach((engine, findings) -> engines.put(
                engine,
                findings.stream()
                        .map(finding -> fields(
                                "rule", finding.rule(),
                                "file", finding.statement().file(),
                                "line", finding.line(),
                                "silent", finding.silent(),
                                "what", finding.what(),
                                "instead", finding.instead(),
                                "measuredBy", finding.see()))
                        .toList()));
        Map<String, Object> document = document();
        document.put("engines", engines);
        return write(document);
    }

    private static List<Map<String, Object>> statements(List<ScriptStatement> statements) {
        return statements.stream().map(MigrateJson::statement).toList();
    }

    private static Map<String, Object> statement(ScriptStatement statement) {
        return fields("file", statement.file(), "line", statement.line(), "sql", statement.sql());
    }

    private static Map<String, Object> document() {
        return fields("schemaVersion", 1);
    }

    /** Name, value, name, value; a value may be null. */
    private static Map<String, Object> fields(@org.jspecify.annotations.Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String write(Map<String, Object> document) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
