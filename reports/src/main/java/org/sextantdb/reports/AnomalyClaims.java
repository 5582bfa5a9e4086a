package org.sextantdb.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sextantdb.harness.model.IsolationLevel;

/** What the report takes a level of the standard to exclude, case by case: a test holds it against what the cases claim. */
public final class AnomalyClaims {
    private AnomalyClaims() {}

    /** Each case that asks for an anomaly, with what its level promises; empty where it promises nothing. */
    public static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> claims = new LinkedHashMap<>();
        for (Anomaly anomaly : Anomaly.values()) {
            for (Anomaly.Schedule schedule : anomaly.schedules()) {
                for (IsolationLevel level : IsolationLevel.values()) {
                    boolean isExcluded =
                            IsolationModel.valueOf(level.name()).excluded().contains(anomaly);
                    claims.put(
                            Anomalies.caseId(schedule.caseName(), level),
                            isExcluded ? Map.of(schedule.fact(), "false") : Map.of());
                }
            }
        }
        return claims;
    }
}
