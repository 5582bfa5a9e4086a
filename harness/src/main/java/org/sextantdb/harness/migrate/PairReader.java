package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file for each way: golang-migrate's, sqlx's, and plain numbered files. */
final class PairReader implements LayoutReader {

    /** What the names look like. */
    enum Kind {
        GOLANG_MIGRATE(
                "(?s)(?<version>\\d+)_(?<name>.*?)\\.(?<way>up|down)\\.sql",
                "name it like 0001_create_orders.up.sql and 0001_create_orders.down.sql"),
        SQLX(
                "(?s)(?<version>\\d+)_(?<name>.*?)(?:\\.(?<way>up|down))?\\.sql",
                "name it like 20240131120000_create_orders.sql, or the same with .up.sql and .down.sql"),
        PLAIN(
                "(?s)v?(?<version>\\d+(?:\\.\\d+)*)(?:(?:__|[_\\- .])(?<name>.*?))??(?:\\.(?<way>up|down|rollback))?\\.sql",
                "name it like 0001_create_orders.sql, and what undoes it 0001_create_orders.down.sql");

        private final Pattern pattern;
        private final String advice;

        Kind(String pattern, String advice) {
            this.pattern = Pattern.compile(pattern);
            this.advice = advice;
        }
    }

    private final Kind kind;

    PairReader(Kind kind) {
        this.kind = kind;
    }

    private static final class Pair {
        private final List<SourceFile> ups = new ArrayList<>();
        private final List<SourceFile> downs = new ArrayList<>();
        private String name = "";
    }

    @Override
    public List<Found> read(SourceTree tree, String family) {
        Layouts.noDirectories(tree);
        Map<Version, Pair> pairs = new TreeMap<>();
        for (SourceFile file : tree.files()) {
            Matcher matcher = kind.pattern.matcher(file.name());
            if (!matcher.matches()) {
                throw file.bad("is no migration that is understood; " + kind.advice + ", or take it out");
            }
            Pair pair = pairs.computeIfAbsent(Version.of(matcher.group("version")), version -> new Pair());
            String way = matcher.group("way");
            boolean up = way == null || way.equals("up");
            (up ? pair.ups : pair.downs).add(file);
            if (up) {
                pair.name = name(matcher.group("name"));
            }
        }
        List<Found> found = new ArrayList<>();
        pairs.forEach((version, pair) -> found.add(found(version, pair)));
        return found;
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    private Found found(Version version, Pair pair) {
        twice(version, pair.ups);
        twice(version, pair.downs);
        if (pair.ups.isEmpty()) {
            throw pair.downs
                    .get(0)
                    .bad("there is nothing that goes up to version " + version.text() + "; " + kind.advice);
        }
        SourceFile up = pair.ups.get(0);
        Optional<Script> down = pair.downs.stream().findFirst().map(this::script);
        return Found.versioned(version, pair.name, up.shown(), script(up), down);
    }

    private Script script(SourceFile file) {
        boolean sqlx = kind == Kind.SQLX;
        return file.whole(!sqlx || !file.text().startsWith("-- no-transaction"), !sqlx);
    }

    private static void twice(Version version, List<SourceFile> files) {
        if (files.size() > 1) {
            throw Layouts.twice(files.get(0).shown(), files.get(1).shown(), version.text());
        }
    }
}
