package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's SQL format, file after file in the order of their names. Every changeset is a migration, known as Liquibase
 * shows it: {@code file::id::author}.
 */
final class LiquibaseReader implements LayoutReader {
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\s*--\\s*liquibase\\s+formatted\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGESET = Pattern.compile(
            "\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:\\s][^:]*):(\"[^\"]+\"|\\S+)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_CHANGESET = Pattern.compile("\\s*--?\\s*changeset\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLLBACK = Pattern.compile("\\s*--\\s*rollback\\s(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile("empty|not required", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile("\\bchangesetId:\\S+.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLLBACK_LINES =
            Pattern.compile("\\s*/\\*\\s*liquibase\\s+rollback\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern IGNORE = Pattern.compile("\\s*--\\s*ignoreLines:(\\w+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_LIQUIBASE =
            Pattern.compile("\\s*--\\s*(preconditions?\\b|property\\s).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT =
            Pattern.compile("\\s*--\\s*(comment:?|validCheckSum:?)\\s.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern INCLUDE = Pattern.compile("[\\w./ -]+\\.sql");

    @Override
    public List<Found> read(SourceTree tree, String family) {
        Layouts.noDirectories(tree);
        Map<String, Found> found = new LinkedHashMap<>();
        List<SourceFile> files = tree.all();
        for (SourceFile file : files) {
            if (!file.name().endsWith(".sql")) {
                master(file, files);
                continue;
            }
            for (Changeset changeset : changesets(file, tree.inside(file))) {
                if (changeset.isFor(family)) {
                    Found one = changeset.found();
                    @Nullable Found other = found.put(one.migration().version(), one);
                    if (other != null) {
                        throw Layouts.twice(
                                other.shown(), one.shown(), one.migration().version());
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** A changelog that does nothing itself, and names the files in the order in which they are read here. */
    private static void master(SourceFile file, List<SourceFile> files) {
        if (file.text().toLowerCase(Locale.ROOT).contains("changeset")) {
            throw file.bad("has changesets that are no SQL; let Liquibase migrate with --migrate-command");
        }
        List<String> included = new ArrayList<>();
        Matcher include = INCLUDE.matcher(file.text());
        while (include.find()) {
            String path = include.group().strip();
            included.add(path.substring(path.lastIndexOf('/') + 1));
        }
        List<String> there = files.stream()
                .map(SourceFile::name)
                .filter(name -> name.endsWith(".sql"))
                .toList();
        if (!included.isEmpty() && !included.equals(there)) {
            throw file.bad("includes other files than lie here, or in another order than that of their names; let"
                    + " Liquibase migrate with --migrate-command");
        }
    }

    private static List<Changeset> changesets(SourceFile file, String inside) {
        Marks lines = Marks.of(file);
        List<Changeset> changesets = new ArrayList<>();
        @Nullable Changeset changeset = null;
        boolean formatted = false;
        for (int i = 1; i <= lines.count(); i++) {
            String line = lines.line(i);
            if (!formatted) {
                if (line.isBlank()) {
                    continue;
                }
                if (!FIRST_LINE.matcher(line).matches()) {
                    break;
                }
                formatted = true;
                continue;
            }
            Matcher ignore = IGNORE.matcher(line);
            Matcher begins = CHANGESET.matcher(line);
            if (ignore.matches()) {
                i = behindIgnored(file, lines, i, ignore.group(1));
            } else if (begins.matches()) {
                changeset = new Changeset(
                        file, inside, i, unquoted(begins.group(1)), unquoted(begins.group(2)), begins.group(3));
                changesets.add(changeset);
            } else if (ANY_CHANGESET.matcher(line).matches()) {
                throw file.bad(i, "'" + line.strip() + "' is no changeset; write it like --changeset author:id");
            } else if (ONLY_LIQUIBASE.matcher(line).matches()) {
                throw file.bad(
                        i,
                        "'" + shortened(line) + "' is for Liquibase alone; take it out, or let Liquibase migrate"
                                + " with --migrate-command");
            } else if (changeset == null) {
                if (!line.isBlank() && !line.strip().startsWith("--")) {
                    throw file.bad(i, "stands above the first --changeset, where Liquibase does not read it");
                }
            } else {
                i = content(file, lines, i, changeset);
            }
        }
        if (!formatted) {
            throw file.bad(
                    "does not begin with '--liquibase formatted sql'; write it as the first line, or take the file"
                            + " out");
        }
        return changesets;
    }

    /** The number of the last line read. */
    private static int content(SourceFile file, Marks lines, int number, Changeset changeset) {
        String line = lines.line(number);
        Matcher rollback = ROLLBACK.matcher(line);
        if (rollback.matches()) {
            String sql = rollback.group(1).strip();
            if (OTHERS.matcher(sql).lookingAt()) {
                throw file.bad(
                        number, "a rollback that refers to another changeset is for Liquibase alone; write the SQL");
            }
            changeset.rollback(number, NOTHING.matcher(sql).matches() ? "" : rollback.group(1));
            return number;
        }
        if (!ROLLBACK_LINES.matcher(line).matches()) {
            if (!ABOUT.matcher(line).matches()) {
                changeset.line(number, line);
            }
            return number;
        }
        for (int i = number + 1; i <= lines.count(); i++) {
            String inside = lines.line(i);
            if (inside.stripTrailing().endsWith("*/")) {
                changeset.rollback(i, inside.substring(0, inside.lastIndexOf("*/")));
                return i;
            }
            changeset.rollback(i, inside);
        }
        throw file.bad(number, "the comment /* liquibase rollback is never closed");
    }

    private static int behindIgnored(SourceFile file, Marks lines, int number, String what) {
        if (what.chars().allMatch(Character::isDigit)) {
            return (int) Math.min(lines.count(), number + Long.parseLong(what));
        }
        for (int i = number + 1; i <= lines.count(); i++) {
            Matcher end = IGNORE.matcher(lines.line(i));
            if (end.matches() && end.group(1).equals("end")) {
                return i;
            }
        }
        throw file.bad(number, "--ignoreLines:" + what + " is never closed by --ignoreLines:end");
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private static String shortened(String line) {
        String stripped = line.strip();
        return stripped.length() > 60 ? stripped.substring(0, 60) + "…" : stripped;
    }

    /** A changeset while it is read: each way a text with as many lines as the file, so that line numbers stay. */
    private static final class Changeset {
        private final SourceFile file;
        private final String inside;
        private final int firstLine;
        private final String author;
        private final String id;
        private final Map<String, String> attributes;
        private final StringBuilder up;
        private final StringBuilder down;
        private int upLine;
        private int downLine;
        private boolean hasDown;

        Changeset(SourceFile file, String inside, int line, String author, String id, String rest) {
            this.file = file;
            this.inside = inside;
            this.firstLine = line;
            this.author = author;
            this.id = id;
            this.attributes = ChangesetLine.attributes(rest);
            this.up = new StringBuilder(ChangesetLine.of(attributes, ""));
            this.down = new StringBuilder(ChangesetLine.of(attributes, "rollback"));
            this.upLine = line;
            this.downLine = line;
        }

        void line(int number, String text) {
            if (!text.isBlank()) {
                up.append("\n".repeat(number - upLine)).append(text);
                upLine = number;
            }
        }

        void rollback(int number, String text) {
            hasDown = true;
            if (!text.isBlank()) {
                down.append("\n".repeat(number - downLine)).append(text);
                downLine = number;
            }
        }

        boolean isFor(String family) {
            if (attributes.getOrDefault("ignore", "").equals("true")) {
                return false;
            }
            return family.isEmpty() || ChangesetLine.isFor(attributes.getOrDefault("dbms", ""), family);
        }

        Found found() {
            boolean inTransaction =
                    !attributes.getOrDefault("runintransaction", "true").equals("false");
            Script does = new Script(file.shown(), firstLine, up.toString(), inTransaction);
            Optional<Script> undoes = hasDown
                    ? Optional.of(new Script(file.shown(), firstLine, down.toString(), inTransaction))
                    : Optional.empty();
            String version = inside + "::" + id + "::" + author;
            String where = file.shown() + ":" + firstLine;
            return new Found(null, where, new Migration(version, "", does, undoes, false));
        }
    }
}
