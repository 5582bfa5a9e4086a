package org.sextantdb.harness.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, every value as the driver's text.
 *
 * @param columns the column labels
 * @param values the rows; null for NULL
 */
public record Rows(List<String> columns, List<List<@Nullable String>> values) {
    /** Rows beyond this are counted but not kept: no case needs more, and a result must not fill the memory. */
    static final int LIMIT = 20_000;

    private static final int SHOWN_ROWS = 12;
    private static final int SHOWN_CHARS = 120;

    /** Statements and warnings are read, and statements sent again: few are longer. */
    private static final int SHOWN_CHARS_OF_SQL = 400;

    static final Rows NONE = new Rows(List.of(), List.of());

    static Rows read(ResultSet result) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
        }
        List<List<@Nullable String>> values = new ArrayList<>();
        while (result.next() && values.size() < LIMIT) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                row.add(result.getString(i));
            }
            values.add(Collections.unmodifiableList(row));
        }
        return new Rows(columns, Collections.unmodifiableList(values));
    }

    public int size() {
        return values.size();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * The only value of the only row; {@code "null"} for NULL.
     *
     * @throws InconclusiveException where there is not exactly one value
     */
    public String single() {
        if (values.size() != 1 || values.get(0).size() != 1) {
            throw new InconclusiveException("expected one value, got " + text());
        }
        return String.valueOf(values.get(0).get(0));
    }

    /** The first column, in order. */
    public List<String> column() {
        return values.stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    /** Every row as {@code column=value; column=value}. */
    public List<String> lines() {
        return values.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> columns.get(i) + "=" + row.get(i))
                        .collect(Collectors.joining("; ")))
                .toList();
    }

    /** All rows as a fact spells them: {@code 1,10 2,20}; {@code none} for no row. */
    public String text() {
        return values.isEmpty()
                ? "none"
                : values.stream()
                        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .collect(Collectors.joining(" "));
    }

    /** The rows as a transcript shows them, cut where they are many or long. */
    String shown() {
        if (values.isEmpty()) {
            return "no rows";
        }
        String shown = values.stream()
                .limit(SHOWN_ROWS)
                .map(row -> row.stream().map(Rows::cut).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(" "));
        return values.size() > SHOWN_ROWS ? shown + " … " + values.size() + " rows" : shown;
    }

    /** A value as it is shown. */
    static String cut(@Nullable String value) {
        return cut(value, SHOWN_CHARS);
    }

    /** A statement or a warning as it is shown. */
    static String cutSql(String sql) {
        return cut(sql.strip(), SHOWN_CHARS_OF_SQL);
    }

    private static String cut(@Nullable String value, int charsMax) {
        String text = String.valueOf(value);
        if (text.length() <= charsMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(charsMax - 1)) ? charsMax - 1 : charsMax;
        return text.substring(0, end) + "… (" + text.length() + " UTF-16 units)";
    }
}
