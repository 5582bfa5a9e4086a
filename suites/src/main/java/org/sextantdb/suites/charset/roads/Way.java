package org.sextantdb.suites.charset.roads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;
import org.sextantdb.suites.charset.Text;

/**
 * How texts go into a database and where they are looked at. Texts are sent together where that saves statements; where
 * one of them is refused, each half is sent alone, until it is known which.
 *
 * @param setup statements that are run once
 * @param together whether many texts go in at once, or each alone
 * @param in what takes texts in
 * @param out what is seen of a text that is in
 * @param undo statements after which the same may be done again
 */
record Way(List<String> setup, boolean together, Function<List<Sent>, List<Step>> in, Reading out, List<String> undo) {

    /** A text and its number, by which its row or column is named. */
    record Sent(int number, Text text) {
        /** With the number in place of {@code {i}}. */
        String in(String sql) {
            return sql.replace("{i}", "" + number);
        }
    }

    /** A statement or two. */
    @FunctionalInterface
    interface Step {
        Attempt on(Session session);
    }

    /** What is seen of a text: {@code whole}, or a step and what was seen there. */
    @FunctionalInterface
    interface Reading {
        String of(Session session, Sent sent);
    }

    /** What became of each text, by name, and the first refusal. */
    static final class Arrivals {
        private final Map<String, String> facts = new LinkedHashMap<>();
        private final List<SqlError> refusals = new ArrayList<>();

        Map<String, String> facts() {
            return facts;
        }

        /** The first refusal, where nothing worse than refusals happened. */
        @org.jspecify.annotations.Nullable
        SqlError refusal() {
            boolean loud = facts.values().stream()
                    .allMatch(fact ->
                            fact.equals("whole") || refusals.stream().anyMatch(no -> fact.equals(no.errorClass())));
            return loud && !refusals.isEmpty() ? refusals.get(0) : null;
        }

        private void refused(Sent sent, Attempt attempt) {
            facts.put(sent.text().name(), attempt.verdict());
            if (attempt.error() != null) {
                refusals.add(attempt.error());
            }
        }
    }

    /** Sends texts and looks at each. */
    Arrivals send(Session session, List<Sent> texts) {
        Arrivals arrivals = new Arrivals();
        for (String statement : setup) {
            Attempt attempt = session.attempt(statement);
            if (attempt.refused()) {
                texts.forEach(sent -> arrivals.refused(sent, attempt));
                return arrivals;
            }
        }
        if (together) {
            send(session, texts, arrivals);
        } else {
            texts.forEach(sent -> send(session, List.of(sent), arrivals));
        }
        return arrivals;
    }

    private void send(Session session, List<Sent> texts, Arrivals arrivals) {
        Attempt last = null;
        for (Step step : in.apply(texts)) {
            last = step.on(session);
            if (last.refused()) {
                break;
            }
        }
        if (last == null || !last.refused()) {
            texts.forEach(sent -> arrivals.facts.put(sent.text().name(), out.of(session, sent)));
        } else if (texts.size() == 1) {
            arrivals.refused(texts.get(0), last);
        }
        undo.forEach(session::attempt);
        if (last != null && last.refused() && texts.size() > 1) {
            int half = texts.size() / 2;
            send(session, texts.subList(0, half), arrivals);
            send(session, texts.subList(half, texts.size()), arrivals);
        }
    }
}
