package org.sextantdb.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.TranscriptLine;

/** All that results say of one cell, in the pieces in which a reader must find it in its evidence. */
final class Pieces {
    private final List<String> pieces = new ArrayList<>();

    private Pieces() {}

    static List<String> of(Cell cell, Engine engine) {
        Pieces of = new Pieces();
        of.add(Shown.word(cell.outcome()));
        of.add(cell.sentence());
        of.facts(cell.facts());
        for (Measure measure : cell.measures()) {
            of.add(measure.name() + ": " + Measure.text(measure.value()));
        }
        of.error(cell.error());
        of.deviation(cell.deviation());
        of.command(cell);
        of.settings(engine);
        return of.pieces;
    }

    /** What stands once for all cells of a row. */
    static List<String> of(Case row) {
        Pieces of = new Pieces();
        of.add(row.asks());
        of.add(row.id());
        of.facts(row.claim() == null ? Map.of() : row.claim());
        of.add(row.noClaimBecause() == null ? "" : row.noClaimBecause());
        of.add(row.advice() == null ? "" : row.advice());
        row.sources().forEach(source -> of.add(source.title()));
        return of.pieces;
    }

    /** What was sent and what came back, in its order. */
    static List<String> inOrder(Cell cell) {
        Pieces of = new Pieces();
        for (TranscriptLine line : cell.transcript()) {
            of.add(line.statement());
            line.parameters().forEach(of::add);
            of.add(line.answer());
        }
        return of.pieces;
    }

    private void facts(Map<String, String> facts) {
        facts.forEach((name, value) -> add(name + " = " + value));
    }

    private void error(@Nullable SqlError error) {
        if (error != null) {
            add(error.errorClass());
            add("SQLSTATE " + (error.sqlState() == null ? "none" : error.sqlState()));
            add("code " + error.vendorCode());
            add(error.message());
        }
    }

    private void deviation(@Nullable Deviation deviation) {
        if (deviation != null) {
            add(deviation.because());
            add(deviation.instead() == null ? "" : deviation.instead());
        }
    }

    private void command(Cell cell) {
        add("sextant run --engines ");
        add("--case '" + cell.caseId().replace("'", "'\\''") + "'");
    }

    private void settings(Engine engine) {
        engine.settings().forEach((name, value) -> {
            add(name);
            add(value);
        });
    }

    private void add(String piece) {
        String shown = Shown.text(piece);
        if (!shown.isEmpty()) {
            pieces.add(shown);
        }
    }

    /** Those pieces that a text does not have. */
    static List<String> missing(String text, List<String> pieces) {
        return pieces.stream().filter(piece -> !text.contains(piece)).toList();
    }

    /** Those pieces that a text does not have behind the one before. */
    static List<String> missingInOrder(String text, List<String> pieces) {
        List<String> missing = new ArrayList<>();
        int from = 0;
        for (String piece : pieces) {
            int at = text.indexOf(piece, from);
            if (at < 0) {
                missing.add(piece);
            } else {
                from = at + piece.length();
            }
        }
        return missing;
    }
}
