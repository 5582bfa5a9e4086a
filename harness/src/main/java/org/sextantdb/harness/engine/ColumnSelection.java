package org.sextantdb.harness.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns are meant by the words of a user. */
public final class ColumnSelection {
    /** Stands beside 10.6, which is had as a container image only. */
    private static final String ALSO_BY_DEFAULT = "mariadb-10.11";

    private ColumnSelection() {}

    /**
     * @param words ids of engines ({@code mysql-8.0}) or columns ({@code mysql-8.0+unicode_ci}); {@code published}: the
     *     published matrix; {@code all}: every engine, stock; {@code variants}: every variant; nothing: what is run by
     *     default
     * @throws org.sextantdb.harness.model.InputException for an id that is none, with the nearest
     */
    public static List<Column> of(EngineCatalog catalog, List<String> words) {
        Set<Column> columns = new LinkedHashSet<>();
        for (String word : words.isEmpty() ? List.of("default") : words) {
            for (Engine engine : catalog.engines()) {
                boolean byDefault = engine.published() || engine.id().equals(ALSO_BY_DEFAULT);
                switch (word) {
                    case "default" -> add(columns, engine, byDefault);
                    case "published" -> add(columns, engine, engine.published());
                    case "all" -> add(columns, engine, true);
                    case "variants" -> engine.variants().forEach(variant -> columns.add(new Column(engine, variant)));
                    default -> {}
                }
            }
            if (!Set.of("default", "published", "all", "variants").contains(word)) {
                columns.add(catalog.column(word));
            }
        }
        return new ArrayList<>(columns);
    }

    private static void add(Set<Column> columns, Engine engine, boolean wanted) {
        if (wanted) {
            columns.add(new Column(engine, Variant.STOCK));
        }
    }
}
