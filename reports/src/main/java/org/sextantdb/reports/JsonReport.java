package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.results.ResultCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code results.json}: the joined results under the names of the file contract. Every cell of the matrix is there, also
 * those that were not run; where their {@link Neighbours} were, a {@code hint} stands beside.
 */
public final class JsonReport {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonReport() {}

    /** One JSON document, one record a line. */
    public static String render(Matrix matrix) {
        Agreement agreement = matrix.agreement();
        return "{\"schemaVersion\":" + ResultLine.SCHEMA_VERSION
                + ",\n\"kit\":{\"version\":" + text(matrix.kit().version()) + ",\"commit\":"
                + text(matrix.kit().commit())
                + "},\n\"complete\":" + matrix.isComplete()
                + ",\n\"startedAt\":" + text(matrix.startedAt())
                + ",\n\"agreement\":{\"agreeing\":" + agreement.agreeing() + ",\"measured\":" + agreement.measured()
                + "},\n\"runs\":"
                + list(matrix.runs().stream().map(MatrixRun::run).toList())
                + ",\n\"engines\":" + list(matrix.engines())
                + ",\n\"cases\":" + list(matrix.cases())
                + ",\n\"cells\":" + array(cells(matrix))
                + "}\n";
    }

    private static String text(String value) {
        return MAPPER.writeValueAsString(VisibleText.show(value));
    }

    private static String list(List<? extends ResultLine> lines) {
        return array(lines.stream().map(ResultCodec::encodeElement).toList());
    }

    private static List<String> cells(Matrix matrix) {
        Neighbours neighbours = Neighbours.of(matrix);
        List<String> elements = new ArrayList<>();
        for (Case row : matrix.cases()) {
            for (Engine column : matrix.engines()) {
                String cell = ResultCodec.encodeElement(matrix.cell(row, column));
                elements.add(neighbours
                        .hint(row, column)
                        .map(hint -> withHint(cell, hint))
                        .orElse(cell));
            }
        }
        return elements;
    }

    /** The hint stands beside the fields of the file contract, not among the facts. */
    private static String withHint(String cell, Neighbours.Hint hint) {
        return cell.substring(0, cell.length() - 1) + ",\"hint\":{\"agree\":" + hint.agree() + ",\"neighbours\":["
                + text(hint.lower()) + "," + text(hint.higher()) + "],\"sentence\":" + text(hint.sentence()) + "}}";
    }

    private static String array(List<String> elements) {
        return elements.isEmpty() ? "[]" : "[\n" + String.join(",\n", elements) + "\n]";
    }
}
