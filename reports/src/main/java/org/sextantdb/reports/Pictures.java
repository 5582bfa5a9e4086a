package org.sextantdb.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * The drawings of a page. Engines of a row that do the same share one: it is drawn in the first cell and referred to in
 * the others, and the words, too, stand once. Rows share nothing, for each is shown alone.
 */
final class Pictures {
    private final Map<Cell, Picture> byCell = new HashMap<>();
    private final Map<Cell, Circle> cycles = new HashMap<>();

    /**
     * The drawing of a cell.
     *
     * @param id of the drawing on the page
     * @param isFirst whether it is drawn here; else it is referred to
     * @param wordsAt the engine at which, in the same row, the same steps stand in words; null where they stand here
     */
    record Picture(
            String id,
            boolean isFirst,
            ScheduleDrawing drawing,
            ScheduleSteps steps,
            @Nullable Engine wordsAt) {}

    /**
     * The cycle of a cell.
     *
     * @param id of the drawing on the page
     * @param drawing null where there are too many transactions to see anything
     */
    record Circle(String id, @Nullable CycleDrawing drawing) {}

    private Pictures() {}

    static Pictures of(Matrix matrix) {
        Pictures pictures = new Pictures();
        int count = 0;
        for (Case row : matrix.cases()) {
            Map<ScheduleDrawing, String> ids = new HashMap<>();
            Map<ScheduleSteps, Engine> told = new HashMap<>();
            for (Engine engine : matrix.engines()) {
                Cell cell = matrix.cell(row, engine);
                if (!cell.cycle().isEmpty()) {
                    CycleDrawing cycle = CycleDrawing.of(cell.cycle()).orElse(null);
                    pictures.cycles.put(cell, new Circle("c" + (pictures.cycles.size() + 1), cycle));
                }
                Optional<ScheduleSteps> found = ScheduleSteps.of(cell.transcript());
                if (found.isEmpty()) {
                    continue;
                }
                ScheduleSteps steps = found.get();
                ScheduleDrawing drawing = ScheduleDrawing.of(steps);
                String known = ids.get(drawing);
                String id = known == null ? "p" + ++count : known;
                ids.putIfAbsent(drawing, id);
                pictures.byCell.put(
                        cell, new Picture(id, known == null, drawing, steps, told.putIfAbsent(steps, engine)));
            }
        }
        return pictures;
    }

    /** The drawing of a cell; null where there is nothing to draw. */
    @Nullable
    Picture of(Cell cell) {
        return byCell.get(cell);
    }

    /** The cycle of a cell; null where it has none. */
    @Nullable
    Circle cycle(Cell cell) {
        return cycles.get(cell);
    }
}
