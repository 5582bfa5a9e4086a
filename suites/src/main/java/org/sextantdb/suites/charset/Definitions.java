package org.sextantdb.suites.charset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** The ways on which a text is part of a definition: each is a literal or a name in a table, a view or a trigger. */
final class Definitions {
    private final Dialect dialect;
    private final String type;

    Definitions(Dialect dialect) {
        this.dialect = dialect;
        this.type = dialect.unicodeText(200);
    }

    /** One table of a column per text, {@code clause} with the literal behind its type; and the row that shows them. */
    Way columns(String clause) {
        return definition(
                texts -> List.of(
                        "create table d (id int, " + each(texts, "c{i} " + type + " " + clause) + ")",
                        "insert into d (id) values (1)"),
                "c{i}",
                "d where id = 1",
                "drop table d");
    }

    Way view() {
        return definition(
                texts -> List.of("create view d as select " + each(texts, "{text} as c{i}")), "c{i}", "d", "drop view d");
    }

    Way enumeration() {
        return definition(
                texts -> {
                    List<String> words = new ArrayList<>(List.of("control"));
                    texts.forEach(sent -> words.add(sent.text().value()));
                    List<String> statements = new ArrayList<>(dialect.createEnumerated("d", words));
                    statements.add("insert into d (id, v) values (0, 'control'), " + each(texts, "({i}, {text})"));
                    return statements;
                },
                dialect.asText("v"),
                "d where id = {i}",
                "drop table d");
    }

    /** The rows of a trigger's INSERT. */
    Way trigger() {
        AtomicInteger triggers = new AtomicInteger();
        return definition(
                texts -> {
                    List<String> statements = new ArrayList<>(List.of(
                            "create table d (id int, v " + type + ")",
                            "create table s (id int)",
                            "insert into s (id) values (1)"));
                    statements.addAll(dialect.triggerAfterDelete(
                            "r" + triggers.incrementAndGet(), "s", "insert into d (id, v) values " + each(texts, "({i}, {text})")));
                    statements.add("delete from s");
                    return statements;
                },
                "v",
                "d where id = {i}",
                "drop table s",
                "drop table d");
    }

    /** A row is refused where it equals the text of its column's CHECK, and another is not. */
    Way check() {
        return new Way(
                List.of(),
                true,
                steps(texts -> List.of("create table d (" + each(texts, "c{i} " + type + " check (c{i} <> {text})") + ")")),
                (session, sent) -> {
                    String insert = sent.in("insert into d (c{i}) values (?)");
                    session.run(insert, "control");
                    Attempt attempt = session.attempt(insert, sent.text().value());
                    return attempt.refusedAs(ErrorClass.CHECK_VIOLATION) ? "whole" : "found " + (attempt.refused() ? attempt.verdict() : "0");
                },
                List.of("drop table d"));
    }

    /** Comments of columns, as the catalogue gives them back. */
    Way comments() {
        Map<Integer, String> read = new HashMap<>();
        return new Way(
                List.of(),
                true,
                texts -> {
                    List<String> comments = texts.stream().map(sent -> sent.text().value()).toList();
                    List<Way.Step> steps = new ArrayList<>(
                            steps((List<Way.Sent> all) -> dialect.createCommented("d", comments)).apply(texts));
                    steps.add(session -> comments(session, texts, read));
                    return steps;
                },
                (session, sent) -> Place.returned(sent.text(), read.get(sent.number())),
                List.of("drop table d"));
    }

    private static Attempt comments(Session session, List<Way.Sent> texts, Map<Integer, String> read) {
        Table table = session.schema().table("d").orElseThrow();
        for (int i = 0; i < texts.size(); i++) {
            read.put(texts.get(i).number(), table.column("c" + (i + 1)).orElseThrow().comment());
        }
        return session.run("select 1");
    }

    /** Names of columns: read back from a query, and used to ask for the column. */
    Way names() {
        Map<Integer, Integer> places = new HashMap<>();
        return new Way(
                List.of(),
                true,
                steps(texts -> {
                    texts.forEach(sent -> places.put(sent.number(), texts.indexOf(sent) + 1));
                    String columns = texts.stream()
                            .map(sent -> dialect.quoted(sent.text().value()) + " int")
                            .collect(Collectors.joining(", "));
                    return List.of("create table d (id int, " + columns + ")");
                }),
                (session, sent) -> {
                    Attempt asked = session.attempt("select " + dialect.quoted(sent.text().value()) + " from d");
                    List<String> labels = session.query("select * from d").columns();
                    return asked.refused()
                            ? "found " + asked.verdict()
                            : Place.returned(sent.text(), labels.get(places.getOrDefault(sent.number(), 0)));
                },
                List.of("drop table d"));
    }

    /** The label of a column of a query. */
    Way labels() {
        return new Way(
                List.of(),
                false,
                texts -> List.of(),
                (session, sent) -> {
                    Attempt asked = session.attempt("select 1 as " + dialect.quoted(sent.text().value()));
                    return asked.refused() ? asked.verdict() : Place.returned(sent.text(), asked.rows().columns().get(0));
                },
                List.of());
    }

    private Way definition(Function<List<Way.Sent>, List<String>> in, String expression, String from, String... undo) {
        return new Way(List.of(), true, steps(in), Place.of(dialect, expression, from, from + (from.contains(" where ") ? " and " : " where ") + expression + " = ?"), List.of(undo));
    }

    private static Function<List<Way.Sent>, List<Way.Step>> steps(Function<List<Way.Sent>, List<String>> statements) {
        return texts -> statements.apply(texts).stream()
                .map(sql -> (Way.Step) session -> session.attempt(sql))
                .toList();
    }

    private String each(List<Way.Sent> texts, String piece) {
        return texts.stream()
                .map(sent -> sent.in(piece).replace("{text}", dialect.literal(sent.text().value())))
                .collect(Collectors.joining(", "));
    }
}
