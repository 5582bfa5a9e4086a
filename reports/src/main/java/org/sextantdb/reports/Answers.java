package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.SqlError;

/**
 * What every cell saw, without its transcript, as the page's own script needs it to compare any two columns. Long texts
 * that repeat stand once in a table of texts, and cells name them by number: equal numbers are equal texts, also where two
 * texts look alike when they are shown.
 */
final class Answers {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Matrix matrix;

    private Answers(Matrix matrix) {
        this.matrix = matrix;
    }

    static String json(Matrix matrix) {
        Answers answers = new Answers(matrix);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("engines", matrix.engines().stream().map(Answers::engine).toList());
        json.put(
                "outcomes",
                Arrays.stream(Outcome.values())
                        .map(outcome -> List.of(outcome.name(), Look.of(outcome).word()))
                        .toList());
        json.put("cases", matrix.cases().stream().map(answers::row).toList());
        json.put("sorted", sorted(matrix));
        json.put(
                "texts",
                answers.numbers.keySet().stream().map(VisibleText::line).toList());
        return AsciiJson.compact(json);
    }

    /** The numbers of the cases in the order of their ids, so that nobody has to sort them again. */
    private static List<Integer> sorted(Matrix matrix) {
        List<Case> cases = matrix.cases();
        return IntStream.range(0, cases.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> cases.get(at).id(), new NaturalOrder()))
                .toList();
    }

    private static Map<String, Object> engine(Engine engine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", VisibleText.line(engine.id()));
        json.put("title", VisibleText.line(Look.title(engine)));
        json.put("version", engine.version() == null ? "not run" : VisibleText.line(engine.version()));
        return json;
    }

    private Map<String, Object> row(Case row) {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", VisibleText.line(row.id()));
        json.put("asks", VisibleText.line(row.asks()));
        json.put("stake", row.stake().name());
        json.put("advice", number(row.advice()));
        json.put(
                "cells",
                matrix.engines().stream()
                        .map(engine -> cell(matrix.cell(row, engine)))
                        .toList());
        return json;
    }

    /** Outcome, facts, error code, error class, because, instead; and the sentence where the facts do not tell it. */
    private List<Object> cell(Cell cell) {
        SqlError error = cell.error();
        Deviation deviation = cell.deviation();
        List<Object> facts = new ArrayList<>();
        cell.facts().forEach((name, value) -> {
            facts.add(number(name));
            facts.add(number(value));
        });
        List<Object> json = new ArrayList<>();
        json.add(cell.outcome().ordinal());
        json.add(facts);
        json.add(number(error == null ? null : error.code()));
        json.add(number(error == null ? null : error.errorClass()));
        json.add(number(deviation == null ? null : deviation.because()));
        json.add(number(deviation == null ? null : deviation.instead()));
        json.add(number(cell.facts().isEmpty() || !Seen.isTold(cell) ? cell.sentence() : null));
        return json;
    }

    /** The number of a text; -1 for none. */
    private int number(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
