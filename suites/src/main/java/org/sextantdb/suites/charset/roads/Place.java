package org.sextantdb.suites.charset.roads;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;
import org.sextantdb.suites.charset.Text;

/**
 * Where a text can be looked at by SQL: as the server's bytes, by finding it, and as the driver returns it. {@code {i}}
 * stands for its number.
 *
 * @param expression what it is there
 * @param from the table and the rows
 * @param find the table and the condition that finds it again; its question mark is the text
 * @param asked what is asked for instead of the text itself
 * @param step what the server's bytes show: how the text is stored, or how it is returned from within something else
 */
record Place(Dialect dialect, String expression, String from, String find, UnaryOperator<String> asked, String step)
        implements Way.Reading {

    static Place of(Dialect dialect, String expression, String from, String find) {
        return new Place(dialect, expression, from, find, UnaryOperator.identity(), "stored");
    }

    @Override
    public String of(Session session, Way.Sent sent) {
        Text text = sent.text();
        Attempt read =
                session.attempt(sent.in("select " + dialect.hex(expression) + ", " + expression + " from " + from));
        if (read.refused() || read.rows().size() != 1) {
            return step + " " + (read.refused() ? read.verdict() : read.rows().size() + " rows");
        }
        List<String> row = read.rows().values().get(0);
        String stored = text.compared(String.valueOf(row.get(0)));
        if (!stored.equals("same")) {
            return step + " " + stored;
        }
        Attempt search = session.attempt(sent.in("select count(*) from " + find), asked.apply(text.value()));
        if (search.refused() || !search.rows().single().equals("1")) {
            return "found "
                    + (search.refused() ? search.verdict() : search.rows().single());
        }
        return returned(text, row.get(1));
    }

    /** {@code whole}, or what the driver gives back instead. */
    static String returned(Text text, @Nullable String value) {
        if (value == null) {
            return "returned nothing";
        }
        return text.value().equals(value) ? "whole" : "returned " + text.compared(Text.hex(value));
    }
}
