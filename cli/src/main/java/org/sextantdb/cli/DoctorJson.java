package org.sextantdb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sextantdb.harness.doctor.EngineRoads;
import org.sextantdb.harness.doctor.Finding;
import org.sextantdb.harness.doctor.Health;
import org.sextantdb.harness.doctor.Road;
import org.sextantdb.harness.doctor.State;
import org.sextantdb.harness.engine.Engine;
import tools.jackson.databind.json.JsonMapper;

/** What doctor found, for a program: one document, field names stable. */
final class DoctorJson {
    private static final int SCHEMA_VERSION = 1;

    private DoctorJson() {}

    static String machine(List<EngineRoads> engines, List<Finding> machine) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (EngineRoads engine : engines) {
            List<Map<String, Object>> roads = new ArrayList<>();
            for (Road road : engine.roads()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("road", road.kind().text());
                fields.put("access", road.access().name().toLowerCase(Locale.ROOT));
                fields.put("fact", road.fact());
                fields.put("command", road.command().isEmpty() ? null : road.command());
                roads.add(fields);
            }
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("id", engine.column().id());
            column.put("label", engine.column().label());
            column.put("canRun", engine.access() == Road.Access.OPEN);
            column.put("roads", roads);
            columns.add(column);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put("engines", columns);
        document.put("machine", machine.stream().map(DoctorJson::finding).toList());
        return write(document);
    }

    static String database(Health health, List<String> accepted) {
        Map<String, Object> database = new LinkedHashMap<>();
        database.put("product", health.identity().product());
        database.put("version", health.identity().version());
        database.put("engine", health.engine().map(Engine::id).orElse(null));
        database.put("endOfLife", health.engine().map(Engine::endOfLife).orElse(null));
        List<Map<String, Object>> findings = new ArrayList<>();
        boolean isSafe = true;
        for (Finding finding : health.findings()) {
            boolean isAccepted = accepted.contains(finding.id());
            Map<String, Object> fields = finding(finding);
            fields.put("accepted", isAccepted);
            findings.add(fields);
            isSafe &= finding.state() != State.UNSAFE || isAccepted;
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        for (State state : State.values()) {
            counts.put(state.text(), health.count(state));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put("database", database);
        document.put("safe", isSafe);
        document.put("counts", counts);
        document.put("findings", findings);
        document.put("settings", new TreeMap<>(health.settings()));
        return write(document);
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", finding.id());
        fields.put("state", finding.state().text());
        fields.put("fact", finding.fact());
        fields.put("because", finding.because());
        fields.put("mend", finding.mend());
        return fields;
    }

    private static String write(Map<String, Object> document) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
