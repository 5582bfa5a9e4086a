package org.sextantdb.suites.charset.roads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.session.Attempt;

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
                texts -> List.of("create view d as select " + each(texts, "{text} as c{i}")),
                "c{i}",
                "d",
                "drop view d");
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
                    statements.addAll(dialect.rowTrigger(
                            "r" + triggers.incrementAndGet(),
                            "after delete",
                            "s",
                            "insert into d (id, v) values " + each(texts, "({i}, {text})")));
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
                steps(texts ->
                        List.of("create table d (" + each(texts, "c{i} " + type + " check (c{i} <> {text})") + ")")),
                (session, sent) -> {
                    String insert = sent.in("insert into d (c{i}) values (?)");
                    session.run(insert, "control");
                    Attempt attempt = session.attempt(insert, sent.text().value());
                    return attempt.refusedAs(ErrorClass.CHECK_VIOLATION)
                            ? "whole"
                            : "found " + (attempt.refused() ? attempt.verdict() : "0");
                },
                List.of("drop table d"));
    }

    private Way definition(Function<List<Way.Sent>, List<String>> in, String expression, String from, String... undo) {
        return new Way(
                List.of(),
                true,
                steps(in),
                Place.of(
                        dialect,
                        expression,
                        from,
                        from + (from.contains(" where ") ? " and " : " where ") + expression + " = ?"),
                List.of(undo));
    }

    /** Statements as steps. */
    static Function<List<Way.Sent>, List<Way.Step>> steps(Function<List<Way.Sent>, List<String>> statements) {
        return texts -> statements.apply(texts).stream()
                .map(sql -> (Way.Step) session -> session.attempt(sql))
                .toList();
    }

    private String each(List<Way.Sent> texts, String piece) {
        return texts.stream()
                .map(sent -> sent.in(piece)
                        .replace("{text}", dialect.literal(sent.text().value())))
                .collect(Collectors.joining(", "));
    }
}
