package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code results.json}: the joined results under the names of the file contract. Every cell of the matrix is there, also
 * those that were not run.
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
                + ",\n\"cells\":" + list(List.copyOf(matrix.cells()))
                + "}\n";
    }

    private static String text(String value) {
        return MAPPER.writeValueAsString(VisibleText.show(value));
    }

    private static String list(List<? extends ResultLine> lines) {
        List<String> elements = new ArrayList<>();
        lines.forEach(line -> elements.add(ResultCodec.encodeElement(line)));
        return elements.isEmpty() ? "[]" : "[\n" + String.join(",\n", elements) + "\n]";
    }
}
