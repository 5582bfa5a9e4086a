package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * One anomaly as it was seen: where the level is strongest, and there in the first column. Of a load that found it, too, the
 * cycle is drawn.
 *
 * @param shown null where no schedule showed it on any column
 * @param turned null where no load found it
 */
record AnomalyLanes(
        Anomaly anomaly, @Nullable Shown shown, @Nullable Turned turned) {
    private static final List<String> LOADS = List.of("list-append-history", "register-history");
    private static final String LOST_UPDATES = "lost-update-under-load";

    /**
     * What a schedule showed.
     *
     * @param picture null where the transcript has no lanes to draw
     */
    record Shown(Engine engine, IsolationLevel level, Case question, Cell cell, Pictures.@Nullable Picture picture) {}

    /** The circle in which transactions of a load depend on each other. */
    record Turned(Engine engine, IsolationLevel level, Cell cell, Pictures.Circle circle) {}

    static List<AnomalyLanes> of(Matrix matrix, Anomalies anomalies) {
        Map<String, Case> cases = new HashMap<>();
        matrix.cases().forEach(row -> cases.put(row.id(), row));
        List<AnomalyLanes> all = new ArrayList<>();
        for (Anomaly anomaly : anomalies.asked()) {
            all.add(new AnomalyLanes(
                    anomaly, shown(cases, anomalies, anomaly), turned(cases, matrix, anomalies, anomaly)));
        }
        return List.copyOf(all);
    }

    boolean isSeen() {
        return shown != null || turned != null;
    }

    private static @Nullable Shown shown(Map<String, Case> cases, Anomalies anomalies, Anomaly anomaly) {
        Engine engine = null;
        Anomalies.Level best = null;
        for (Anomalies.Column column : anomalies.columns()) {
            for (Anomalies.Level level : column.levels()) {
                boolean isStronger = best == null || level.asked().compareTo(best.asked()) > 0;
                if (level.answer(anomaly).kind() == AnomalyAnswer.Kind.OCCURS && isStronger) {
                    engine = column.engine();
                    best = level;
                }
            }
        }
        Cell cell = best == null ? null : best.answer(anomaly).evidence();
        if (engine == null || best == null || cell == null) {
            return null;
        }
        return new Shown(
                engine, best.asked(), Objects.requireNonNull(cases.get(cell.caseId())), cell, picture(anomaly, cell));
    }

    private static Pictures.@Nullable Picture picture(Anomaly anomaly, Cell cell) {
        return ScheduleSteps.of(cell.transcript())
                .map(steps ->
                        new Pictures.Picture("lanes-" + anomaly.code(), true, ScheduleDrawing.of(steps), steps, null))
                .orElse(null);
    }

    private static @Nullable Turned turned(
            Map<String, Case> cases, Matrix matrix, Anomalies anomalies, Anomaly anomaly) {
        Turned best = null;
        for (String load : anomaly == Anomaly.LOST_UPDATE ? List.of(LOST_UPDATES) : LOADS) {
            for (Anomalies.Column column : anomalies.columns()) {
                for (Anomalies.Level level : column.levels()) {
                    String id = Anomalies.caseId(load, level.asked());
                    Cell cell = cases.containsKey(id)
                            ? matrix.cell(id, column.engine().id())
                            : null;
                    boolean isStronger = best == null || level.asked().compareTo(best.level()) > 0;
                    if (cell != null && isStronger && shows(anomaly, cell.cycle())) {
                        Pictures.Circle circle = new Pictures.Circle(
                                "cycle-" + anomaly.code(),
                                CycleDrawing.of(cell.cycle()).orElse(null));
                        best = new Turned(column.engine(), level.asked(), cell, circle);
                    }
                }
            }
        }
        return best;
    }

    private static boolean shows(Anomaly anomaly, List<DependencyStep> cycle) {
        return !cycle.isEmpty() && (anomaly == Anomaly.LOST_UPDATE || anomaly == kind(cycle));
    }

    /** After Adya, by the anti-dependencies, {@code rw}: none, one, or more. */
    private static Anomaly kind(List<DependencyStep> cycle) {
        long reads =
                cycle.stream().filter(step -> step.dependency().equals("wr")).count();
        long overwritten =
                cycle.stream().filter(step -> step.dependency().equals("rw")).count();
        if (overwritten == 0) {
            return reads == 0 ? Anomaly.DIRTY_WRITE : Anomaly.CIRCULAR_INFORMATION_FLOW;
        }
        return overwritten == 1 ? Anomaly.READ_SKEW : Anomaly.WRITE_SKEW;
    }
}
