package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        List<AnomalyLanes> all = new ArrayList<>();
        for (Anomaly anomaly : anomalies.asked()) {
            all.add(new AnomalyLanes(
                    anomaly,
                    shown(matrix, anomalies, anomaly).orElse(null),
                    turned(matrix, anomalies, anomaly).orElse(null)));
        }
        return List.copyOf(all);
    }

    boolean isSeen() {
        return shown != null || turned != null;
    }

    private static Optional<Shown> shown(Matrix matrix, Anomalies anomalies, Anomaly anomaly) {
        Shown best = null;
        for (Anomalies.Column column : anomalies.columns()) {
            for (Anomalies.Level level : column.levels()) {
                AnomalyAnswer answer = level.answer(anomaly);
                Cell cell = answer.evidence();
                boolean isStronger = best == null || level.asked().compareTo(best.level()) > 0;
                if (answer.kind() == AnomalyAnswer.Kind.OCCURS && cell != null && isStronger) {
                    best = new Shown(column.engine(), level.asked(), row(matrix, cell), cell, picture(anomaly, cell));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Pictures.@Nullable Picture picture(Anomaly anomaly, Cell cell) {
        return ScheduleSteps.of(cell.transcript())
                .map(steps ->
                        new Pictures.Picture("lanes-" + anomaly.code(), true, ScheduleDrawing.of(steps), steps, null))
                .orElse(null);
    }

    private static Optional<Turned> turned(Matrix matrix, Anomalies anomalies, Anomaly anomaly) {
        List<Turned> all = new ArrayList<>();
        for (Anomalies.Column column : anomalies.columns()) {
            for (Anomalies.Level level : column.levels()) {
                for (String name : anomaly == Anomaly.LOST_UPDATE ? List.of(LOST_UPDATES) : LOADS) {
                    String id = Anomalies.caseId(name, level.asked());
                    matrix.cases().stream()
                            .filter(row -> row.id().equals(id))
                            .map(row -> matrix.cell(row, column.engine()))
                            .filter(cell -> !cell.cycle().isEmpty())
                            .filter(cell -> anomaly == Anomaly.LOST_UPDATE || anomaly == kind(cell.cycle()))
                            .forEach(cell -> all.add(turned(column.engine(), level.asked(), anomaly, cell)));
                }
            }
        }
        return all.stream().max(Comparator.comparing(Turned::level).thenComparing(one -> -all.indexOf(one)));
    }

    private static Turned turned(Engine engine, IsolationLevel level, Anomaly anomaly, Cell cell) {
        CycleDrawing drawing = CycleDrawing.of(cell.cycle()).orElse(null);
        return new Turned(engine, level, cell, new Pictures.Circle("cycle-" + anomaly.code(), drawing));
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

    private static Case row(Matrix matrix, Cell cell) {
        return matrix.cases().stream()
                .filter(row -> row.id().equals(cell.caseId()))
                .findFirst()
                .orElseThrow();
    }
}
