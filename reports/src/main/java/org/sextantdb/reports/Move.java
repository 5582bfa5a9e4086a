package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;

/**
 * What changes for an application that moves from one column of a matrix to another.
 *
 * @param from where it runs
 * @param to where it shall run
 * @param changes the most dangerous first
 * @param unknown cases that one of the two did not answer
 * @param same how many cases both answer alike
 */
public record Move(Engine from, Engine to, List<Change> changes, List<Unknown> unknown, int same) {
    private static final Comparator<Change> MOST_DANGEROUS_FIRST = Comparator.comparing(Change::danger)
            .thenComparing(change -> change.row().stake())
            .thenComparing(change -> change.row().id(), new NaturalOrder());

    public Move {
        changes = List.copyOf(changes);
        unknown = List.copyOf(unknown);
    }

    /** How a change meets the application, most dangerous first. */
    public enum Danger {
        /** The engine accepts and does something else than the claim says. */
        SILENT,
        /** The engine refuses. */
        LOUD,
        /** Nothing was promised, or the promise is kept by both; and yet the values are not the same. */
        UNPROMISED,
        /** What did not hold, holds. */
        BETTER
    }

    /** One case with another answer. */
    public record Change(Danger danger, Case row, Cell from, Cell to) {

        /** What to write so that the new engine takes it; null where there is nothing to say, or nothing to do. */
        public @Nullable String instead() {
            Deviation deviation = to.deviation();
            String own = deviation == null ? null : deviation.instead();
            return danger == Danger.BETTER || own != null ? own : row.advice();
        }
    }

    /** One case that cannot be compared. */
    public record Unknown(Case row, String because) {}

    /**
     * The move from one column to another.
     *
     * @throws InputException for a column that the matrix does not have, and for one and the same column
     */
    public static Move between(Matrix matrix, String from, String to) {
        Engine source = column(matrix, from);
        Engine target = column(matrix, to);
        if (source.id().equals(target.id())) {
            throw new InputException("both are " + from + "; name two columns");
        }
        List<Change> changes = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        int same = 0;
        for (Case row : matrix.cases()) {
            Cell here = matrix.cell(row, source);
            Cell there = matrix.cell(row, target);
            if (!Seen.isTold(here) || !Seen.isTold(there)) {
                unknown.add(new Unknown(row, Seen.isTold(here) ? because(there) : because(here)));
            } else if (isSame(here, there)) {
                same++;
            } else {
                changes.add(new Change(danger(here, there), row, here, there));
            }
        }
        changes.sort(MOST_DANGEROUS_FIRST);
        return new Move(source, target, changes, unknown, same);
    }

    private static Engine column(Matrix matrix, String id) {
        return matrix.engines().stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InputException("the results have no column '" + id + "'; they have "
                        + matrix.engines().stream().map(Engine::id).collect(Collectors.joining(", "))));
    }

    private static String because(Cell cell) {
        return cell.engine() + " " + Look.of(cell.outcome()).word() + ": " + cell.sentence();
    }

    /** Every product has codes of its own, so an error is the same where it means the same. */
    private static boolean isSame(Cell here, Cell there) {
        return RunJoin.sameAnswer(here, there) && Objects.equals(meaning(here), meaning(there));
    }

    private static @Nullable String meaning(Cell cell) {
        SqlError error = cell.error();
        return error == null ? null : error.errorClass();
    }

    private static Danger danger(Cell here, Cell there) {
        return switch (there.outcome()) {
            case DIFFERS -> Danger.SILENT;
            case REFUSES -> Danger.LOUD;
            case CONFORMS -> here.outcome() == Outcome.CONFORMS ? Danger.UNPROMISED : Danger.BETTER;
            case RECORDED, INCONCLUSIVE, NOT_RUN -> Danger.UNPROMISED;
        };
    }

    /** The changes of one danger. */
    public List<Change> changes(Danger danger) {
        return changes.stream().filter(change -> change.danger() == danger).toList();
    }

    /** How many cases both columns answered. */
    public int compared() {
        return same + changes.size();
    }

    /** Whether a claim that held does not hold any more. */
    public boolean isWorse() {
        return changes.stream().anyMatch(change -> Seen.isGood(change.from()) && !Seen.isGood(change.to()));
    }
}
