package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Flyway's files: versioned, undo, repeatable and baseline, also in directories below. */
final class FlywayReader implements LayoutReader {
    private static final Pattern NAME =
            Pattern.compile("(?s)(?<kind>[VUB])(?<version>\\d+(?:[._]\\d+)*)(?:__(?<name>.*))?\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("(?s)R__(?<name>.*)\\.sql");
    private static final Pattern CALLBACK = Pattern.compile("(?s)(before|after)[A-Z].*\\.sql");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\n]*}");
    private static final Pattern OUTSIDE = Pattern.compile("(?m)^\\s*executeInTransaction\\s*=\\s*false\\b");
    private static final Pattern LITERAL = Pattern.compile("(?m)^\\s*placeholderReplacement\\s*=\\s*false\\b");
    private static final Pattern CONDITION = Pattern.compile("(?m)^\\s*shouldExecute\\s*=");

    /** The files by what they are, each with its version or name. */
    private static final class Files {
        private final Map<Version, SourceFile> versioned = new TreeMap<>();
        private final Map<Version, SourceFile> undo = new TreeMap<>();
        private final TreeMap<Version, SourceFile> baselines = new TreeMap<>();
        private final Map<String, SourceFile> repeatable = new TreeMap<>();
        private final Map<SourceFile, String> names = new HashMap<>();
        private final Map<String, SourceFile> settings = new HashMap<>();
    }

    @Override
    public List<Found> read(SourceTree tree, String family) {
        Layouts.noDirectories(tree);
        Files files = new Files();
        List<SourceFile> all = tree.all();
        all.forEach(file -> sort(file, files));
        List<Found> found = new ArrayList<>();
        // A new database begins with the newest baseline, which stands for all versions up to its own.
        Map.@Nullable Entry<Version, SourceFile> newest = files.baselines.lastEntry();
        @Nullable Version baseline = newest == null ? null : newest.getKey();
        if (newest != null) {
            found.add(found(newest.getKey(), newest.getValue(), files));
        }
        files.versioned.forEach((version, file) -> {
            if (baseline == null || version.compareTo(baseline) > 0) {
                found.add(found(version, file, files));
            }
        });
        files.undo.forEach((version, file) -> {
            if (!files.versioned.containsKey(version)) {
                throw file.bad("undoes version " + version.text() + ", and there is no V" + version.text()
                        + "__ that makes it; write it, or take this one out");
            }
        });
        files.repeatable.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(one -> found.add(new Found(
                        null,
                        one.getValue().shown(),
                        new Migration(
                                "R__" + SourceTree.oneLine(one.getKey()),
                                "",
                                script(one.getValue(), files),
                                Optional.empty(),
                                true))));
        files.settings.forEach((name, settings) -> {
            if (all.stream().noneMatch(file -> key(file).equals(name))) {
                throw settings.bad("sets up a script that is not there");
            }
        });
        return found;
    }

    private static void sort(SourceFile file, Files files) {
        String name = file.name();
        Matcher matcher = NAME.matcher(name);
        Matcher repeatable = REPEATABLE.matcher(name);
        if (name.endsWith(".sql.conf")) {
            files.settings.put(key(file).substring(0, key(file).length() - ".conf".length()), file);
        } else if (matcher.matches()) {
            Map<Version, SourceFile> kind = switch (matcher.group("kind")) {
                case "V" -> files.versioned;
                case "U" -> files.undo;
                default -> files.baselines;
            };
            Version version = Version.of(matcher.group("version").replace('_', '.'));
            @Nullable SourceFile other = kind.put(version, file);
            if (other != null) {
                throw Layouts.twice(other.shown(), file.shown(), version.text());
            }
            @Nullable String described = matcher.group("name");
            files.names.put(file, described == null ? "" : described);
        } else if (repeatable.matches()) {
            @Nullable SourceFile other = files.repeatable.put(repeatable.group("name"), file);
            if (other != null) {
                throw Layouts.twice(other.shown(), file.shown(), "R__" + repeatable.group("name"));
            }
        } else if (CALLBACK.matcher(name).matches()) {
            throw file.bad("is a callback, which only Flyway calls; take it out, or let Flyway migrate with"
                    + " --migrate-command");
        } else {
            throw file.bad(
                    "is no migration that is understood; name it like V7__create_orders.sql, with two underscores"
                            + " behind the version, or take it out");
        }
    }

    private static Found found(Version version, SourceFile file, Files files) {
        Optional<Script> down = Optional.ofNullable(files.undo.get(version)).map(undo -> script(undo, files));
        return Found.versioned(version, files.names.getOrDefault(file, ""), file.shown(), script(file, files), down);
    }

    private static Script script(SourceFile file, Files files) {
        @Nullable SourceFile own = files.settings.get(key(file));
        String settings = own == null ? "" : own.text();
        if (own != null && CONDITION.matcher(settings).find()) {
            throw own.bad("shouldExecute is a condition that only Flyway asks; take it out");
        }
        Matcher placeholder = PLACEHOLDER.matcher(file.text());
        if (!LITERAL.matcher(settings).find() && placeholder.find()) {
            long line = file.text()
                            .substring(0, placeholder.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw file.bad(
                    (int) line,
                    placeholder.group() + " is a placeholder that this kit has no value for; write the"
                            + " value, or let Flyway migrate with --migrate-command");
        }
        return file.whole(!OUTSIDE.matcher(settings).find(), true);
    }

    private static String key(SourceFile file) {
        return file.path().toString();
    }
}
