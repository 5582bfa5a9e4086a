package org.sextantdb.suites.schema.types;

import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A table with one column of a type. Values go in by both roads, as a literal and as a parameter, are looked for with
 * {@code where v = …} by the road they came, and are read again.
 */
record ColumnProbe(Session session, Dialect dialect, String type) {
    static ColumnProbe of(Workspace db, String type) {
        return new ColumnProbe(db.session("s"), db.dialect(), type);
    }

    /** Makes the table; an engine may not know the type. */
    Attempt create() {
        return session.attempt("create table t (id int primary key, v " + type + ")");
    }

    /** The fates of all values, a fact each, refused only where none was changed silently; or the refusal of the table. */
    Observation observe(List<BoundaryValue> values) {
        Attempt create = create();
        Observation seen = Observation.of("create", create.verdict()).refusedBy(create.error());
        List<ValueFate> fates = new ArrayList<>();
        for (BoundaryValue value : create.refused() ? List.<BoundaryValue>of() : values) {
            ValueFate fate = roundTrip(value);
            fates.add(fate);
            seen = seen.and(value.name(), fate.fact());
        }
        return seen.refusedBy(ValueFate.refusal(fates));
    }

    /** What becomes of a value by both roads. */
    ValueFate roundTrip(BoundaryValue value) {
        return ValueFate.of(fate(value, value.literalIn(dialect)), fate(value, "?", value.parameter()));
    }

    /** What becomes of a value by one road. */
    ValueFate fate(BoundaryValue value, String spelled, Object... parameters) {
        session.run("delete from t");
        Attempt insert = session.attempt("insert into t (id, v) values (1, " + spelled + ")", parameters);
        if (insert.refused()) {
            return new ValueFate(insert.verdict(), insert.error());
        }
        String read = session.query("select " + value.read("v", dialect) + " from t")
                .values()
                .get(0)
                .get(0);
        String plain = value.plain(read);
        if (!plain.equals(value.text())) {
            return new ValueFate("became " + plain, null);
        }
        Attempt search = session.attempt("select count(*) from t where v = " + spelled, parameters);
        if (search.refused()) {
            return new ValueFate("kept, search " + search.verdict(), search.error());
        }
        return new ValueFate(search.rows().single().equals("1") ? ValueFate.KEPT : "kept, not-found", null);
    }

    /**
     * What the driver says about the column: its name for the type, the type of {@link java.sql.Types}, the class it
     * promises and the class it gives. Some drivers look at the first row, so there must be one.
     */
    Observation reported() {
        Attempt told = session.attemptWith("what the driver says about v", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select v from t")) {
                ResultSetMetaData column = rows.getMetaData();
                Object value = rows.next() ? rows.getObject(1) : null;
                List<@Nullable String> row = Arrays.asList(
                        column.getColumnTypeName(1),
                        JDBCType.valueOf(column.getColumnType(1)).getName(),
                        column.getColumnClassName(1),
                        value == null ? "none" : value.getClass().getTypeName());
                return new Attempt(
                        new Rows(List.of("type", "jdbc", "promised", "given"), List.of(row)), -1, List.of(), null);
            }
        });
        Control.require(!told.refused(), "the driver describes the column");
        List<@Nullable String> row = told.rows().values().get(0);
        return Observation.of("driver-type", lower(row.get(0)))
                .and("jdbc-type", lower(row.get(1)))
                .and("promised-class", simple(row.get(2)))
                .and("given-class", simple(row.get(3)));
    }

    /** The type as the engine's own catalogue spells it. */
    String catalogueType() {
        return session.schema().table("t").orElseThrow().columns().stream()
                .filter(column -> column.name().equals("v"))
                .map(Column::type)
                .findFirst()
                .orElse("none");
    }

    private static String lower(@Nullable String text) {
        return String.valueOf(text).toLowerCase(Locale.ROOT);
    }

    private static String simple(@Nullable String className) {
        String name = String.valueOf(className).replace("[B", "byte[]");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
