package org.sextantdb.suites.charset.roads;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;

/** The ways on which each text becomes a row of a table, beside a row of the word control. */
final class RowsOfTexts {
    static final String UNDO = "delete from t where id > 0";
    static final String ROW = "t where id = {i}";

    private final Dialect dialect;

    RowsOfTexts(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A table whose column {@code v} has this type. */
    Way column(String type) {
        return row(type, "?", "v", "t", "v = ?");
    }

    /**
     * A table that the text reaches by an expression and is looked at through a query.
     *
     * @param value what is inserted; its question mark is the text
     * @param from the table, or a query in parentheses and its name
     * @param find the condition that finds the text
     */
    Way plain(String value, String from, String find) {
        return row(dialect.unicodeText(200), value, "v", from, find);
    }

    /** A row that is found by a key, which begins with this word. */
    Way key(String word) {
        return way(
                List.of("create table t (id int, v " + dialect.unicodeText(200) + " not null, " + word + " (v))"),
                "?",
                Place.of(dialect, "v", ROW, "t where v = ?"));
    }

    /** A row that is found by an index; that the index is used is asked once. */
    Way index() {
        List<String> statements =
                new ArrayList<>(dialect.createIndexed("t", "id int, v " + dialect.unicodeText(200), "i", "v", ""));
        statements.addAll(dialect.preferIndexes());
        Place place = Place.of(dialect, "v", ROW, "t where v = ?");
        Way way = way(statements, "?", place);
        return new Way(
                way.setup(),
                false,
                way.in(),
                (session, sent) -> {
                    String query = "select count(*) from t where v = "
                            + dialect.literal(sent.text().value());
                    boolean searched =
                            sent.number() > 1 || session.indexSearched(query).equals("i");
                    Control.require(searched, "the server looks a text up in the index");
                    return place.of(session, sent);
                },
                way.undo());
    }

    /** A column made of the column that takes the text. */
    Way generated() {
        String type = dialect.unicodeText(200);
        return row(type + ", g " + type + " generated always as (v) stored", "?", "g", "t", "g = ?");
    }

    /** A row that is found by the text as a pattern without wildcards. */
    Way like() {
        Place place = new Place(
                dialect, "v", ROW, "t where v like ? escape '!'", text -> text.replaceAll("[!%_]", "!$0"), "stored");
        return way(List.of("create table t (id int primary key, v " + dialect.unicodeText(200) + ")"), "?", place);
    }

    /** All texts in one batch. */
    Way batch() {
        Way one = column(dialect.unicodeText(200));
        Place place = Place.of(dialect, "v", ROW, ROW + " and v = ?");
        return new Way(one.setup(), true, texts -> List.of(session -> batch(session, texts)), place, one.undo());
    }

    private static Attempt batch(Session session, List<Way.Sent> texts) {
        return session.attemptWith("insert " + texts.size() + " texts in a batch", connection -> {
            try (PreparedStatement put = connection.prepareStatement("insert into t (id, v) values (?, ?)")) {
                for (Way.Sent sent : texts) {
                    put.setInt(1, sent.number());
                    put.setString(2, sent.text().value());
                    put.addBatch();
                }
                put.executeBatch();
                return Session.answer(put, false);
            }
        });
    }

    /** An argument of a function that returns it. */
    Way function() {
        String type = dialect.unicodeText(200);
        return way(
                List.of("create table t (id int primary key, v " + type + ")", dialect.echoFunction("f", type)),
                "f(?)",
                Place.of(dialect, "v", ROW, "t where v = ?"));
    }

    private Way row(String type, String value, String expression, String from, String find) {
        return way(
                List.of("create table t (id int primary key, v " + type + ")"),
                value,
                Place.of(dialect, expression, from + " where id = {i}", from + " where " + find));
    }

    private static Way way(List<String> tables, String value, Place place) {
        List<String> setup = new ArrayList<>(tables);
        setup.add("insert into t (id, v) values (0, 'control')");
        return new Way(
                setup,
                false,
                texts -> List.of(session -> session.attempt(
                        texts.get(0).in("insert into t (id, v) values ({i}, " + value + ")"),
                        texts.get(0).text().value())),
                place,
                List.of(UNDO));
    }
}
