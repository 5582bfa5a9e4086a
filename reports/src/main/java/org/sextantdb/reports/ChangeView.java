package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.SqlError;

/**
 * One case with another answer, as a page shows it.
 *
 * @param row the question
 * @param where the column, where the page is about several; else empty
 * @param before what was seen on the left
 * @param after what is seen on the right
 * @param values fact by fact what is not the same
 * @param notes what there is to say: why, what to write instead, what to do
 */
record ChangeView(Case row, String where, Cell before, Cell after, List<ValueChange> values, List<Note> notes) {
    ChangeView {
        values = List.copyOf(values);
        notes = List.copyOf(notes);
    }

    /** A sentence, and where it says the same; an empty address where it is our own. */
    record Note(String label, String text, String source) {}

    static ChangeView of(CellChange change, String column, Cell before, Cell after) {
        List<Note> notes = notes(after);
        if (change.kind() == CellChange.Kind.HEALED && after.isUnforeseen()) {
            notes.add(new Note("To do", after.sentence(), ""));
        } else if (after.facts().isEmpty() && !after.sentence().isEmpty()) {
            notes.add(new Note("Because", after.sentence(), ""));
        }
        String advice = change.row().advice();
        if (change.kind() == CellChange.Kind.WORSE && advice != null) {
            notes.add(new Note("Instead", advice, ""));
        }
        return new ChangeView(change.row(), column, before, after, facts(change.values()), notes);
    }

    static ChangeView of(Move.Change change) {
        List<ValueChange> values = new ArrayList<>(
                ValueChange.of("fact", change.from().facts(), change.to().facts()));
        ValueChange.add(values, "error", Seen.errorCode(change.from()), Seen.errorCode(change.to()));
        List<Note> notes = notes(change.to());
        String instead = change.instead();
        if (instead != null) {
            notes.add(new Note("Instead", instead, ""));
        }
        return new ChangeView(change.row(), "", change.from(), change.to(), values, notes);
    }

    /** The outcome stands above the table, as two marks. */
    private static List<ValueChange> facts(List<ValueChange> values) {
        return values.stream().filter(value -> !value.name().equals("outcome")).toList();
    }

    private static List<Note> notes(Cell cell) {
        List<Note> notes = new ArrayList<>();
        SqlError error = cell.error();
        if (error != null && !error.message().isEmpty()) {
            notes.add(new Note("It says", error.message(), ""));
        }
        Deviation deviation = cell.deviation();
        if (deviation != null) {
            notes.add(new Note("Why", deviation.because(), deviation.source()));
        }
        return notes;
    }

    /** The class of an outcome's colours; a word says the same. */
    static String style(Cell cell) {
        return "o-" + cell.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of a value without its kind: {@code stored} of {@code fact stored}. */
    static String name(ValueChange value) {
        return value.name().startsWith("fact ") ? value.name().substring("fact ".length()) : value.name();
    }

    static String stake(Case row) {
        return row.stake().name().toLowerCase(Locale.ROOT);
    }

    /** In one line what a cell that has no twin says. */
    static String seen(@Nullable Cell cell) {
        return cell == null ? "" : Seen.text(cell);
    }
}
