package org.sextantdb.suites.charset;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/**
 * Where a text can be looked at by SQL: as the server's bytes, by finding it, and as the driver returns it. {@code {i}}
 * stands for its number.
 *
 * @param expression what it is there
 * @param from the table and the rows
 * @param find the table and the condition that finds it again; its question mark is the text
 * @param asked what is asked for instead of the text itself
 */
record Place(Dialect dialect, String expression, String from, String find, UnaryOperator<String> asked)
        implements Way.Reading {

    static Place of(Dialect dialect, String expression, String from, String find) {
        return new Place(dialect, expression, from, find, UnaryOperator.identity());
    }

    @Override
    public String of(Session session, Way.Sent sent) {
        Text text = sent.text();
        Attempt read =
                session.attempt(sent.in("select " + dialect.hex(expression) + ", " + expression + " from " + from));
        if (read.refused() || read.rows().size() != 1) {
            return "stored " + (read.refused() ? read.verdict() : read.rows().size() + " rows");
        }
        List<String> row = read.rows().values().get(0);
        String stored = text.compared(String.valueOf(row.get(0)));
        if (!stored.equals("same")) {
            return "stored " + stored;
        }
        Attempt search = session.attempt(sent.in("select count(*) from " + find), asked.apply(text.value()));
        if (search.refused() || !search.rows().single().equals("1")) {
            return "found " + (search.refused() ? search.verdict() : search.rows().single());
        }
        return returned(text, String.valueOf(row.get(1)));
    }

    /** {@code whole}, or what the driver gives back instead. */
    static String returned(Text text, String value) {
        return text.value().equals(value) ? "whole" : "returned " + text.compared(Text.hex(value));
    }
}
