package org.sextantdb.suites.charset.roads;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sextantdb.harness.engine.Dialect;

/** The ways on which a text is a string in a JSON document, and is taken out of it by the server. */
final class TextInJson {
    private final Dialect dialect;

    TextInJson(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A string in a JSON document; with {@code escaped}, all but ASCII is written {@code \\ud83d\\ude00}. */
    Way way(boolean escaped) {
        String text = dialect.jsonText("v", "v");
        return new Way(
                List.of("create table t (id int primary key, v json)"),
                false,
                texts -> List.of(session -> session.attempt(texts.get(0).in("insert into t (id, v) values ({i}, ")
                        + dialect.literal(
                                "{\"v\": \"" + string(texts.get(0).text().value(), escaped) + "\"}")
                        + ")")),
                new Place(
                        dialect,
                        text,
                        RowsOfTexts.ROW,
                        RowsOfTexts.ROW + " and " + text + " = ?",
                        UnaryOperator.identity(),
                        "returned"),
                List.of(RowsOfTexts.UNDO));
    }

    private static String string(String text, boolean escaped) {
        StringBuilder string = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean must = c < ' ' || c == '"' || c == '\\' || escaped && c > '~';
            string.append(must ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
        }
        return string.toString();
    }
}
