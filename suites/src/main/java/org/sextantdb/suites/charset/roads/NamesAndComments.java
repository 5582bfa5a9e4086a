package org.sextantdb.suites.charset.roads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** The ways on which a text is the name of something, or is written beside it: read back from the catalogue. */
final class NamesAndComments {
    private final Dialect dialect;

    NamesAndComments(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Comments of columns, as the catalogue gives them back. */
    Way comments() {
        Map<Integer, String> read = new HashMap<>();
        return new Way(
                List.of(),
                true,
                texts -> {
                    List<String> comments =
                            texts.stream().map(sent -> sent.text().value()).toList();
                    List<Way.Step> steps = new ArrayList<>(
                            Definitions.steps((List<Way.Sent> all) -> dialect.createCommented("d", comments))
                                    .apply(texts));
                    steps.add(session -> comments(session, texts, read));
                    return steps;
                },
                (session, sent) -> Place.returned(sent.text(), read.get(sent.number())),
                List.of("drop table d"));
    }

    private static Attempt comments(Session session, List<Way.Sent> texts, Map<Integer, String> read) {
        Table table = session.schema().table("d").orElseThrow();
        for (int i = 0; i < texts.size(); i++) {
            read.put(
                    texts.get(i).number(),
                    table.column("c" + (i + 1)).orElseThrow().comment());
        }
        return session.run("select 1");
    }

    /** Names of columns: read back from a query, and used to ask for the column. */
    Way names() {
        Map<Integer, Integer> places = new HashMap<>();
        return new Way(
                List.of(),
                true,
                Definitions.steps(texts -> {
                    texts.forEach(sent -> places.put(sent.number(), texts.indexOf(sent) + 1));
                    String columns = texts.stream()
                            .map(sent -> dialect.quoted(sent.text().value()) + " int")
                            .collect(Collectors.joining(", "));
                    return List.of("create table d (id int, " + columns + ")");
                }),
                (session, sent) -> {
                    Attempt asked = session.attempt(
                            "select " + dialect.quoted(sent.text().value()) + " from d");
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
                    Attempt asked = session.attempt(
                            "select 1 as " + dialect.quoted(sent.text().value()));
                    return asked.refused()
                            ? asked.verdict()
                            : Place.returned(sent.text(), asked.rows().columns().get(0));
                },
                List.of());
    }
}
