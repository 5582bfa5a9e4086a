package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dbmate's files: both ways in one, under {@code -- migrate:up} and {@code -- migrate:down}. */
final class DbmateReader implements LayoutReader {
    private static final Pattern NAME = Pattern.compile("(?s)(?<version>\\d+)(?:_?(?<name>.*))\\.sql");
    private static final Pattern MARK = Pattern.compile("--\\s*migrate:(up|down)(\\s.*|)");
    private static final Pattern OUTSIDE = Pattern.compile("(^|\\s)transaction:false(\\s|$)");

    @Override
    public List<Found> read(SourceTree tree, String family) {
        return Layouts.eachFile(
                tree,
                NAME,
                "is no migration that dbmate knows; name it like 20240131120000_create_orders.sql, or take it out",
                (file, parts) -> read(file, Version.of(parts.group("version")), parts.group("name")));
    }

    private static Found read(SourceFile file, Version version, String name) {
        Marks lines = Marks.of(file);
        int up = 0;
        int down = 0;
        int above = 0;
        boolean upInTransaction = true;
        boolean downInTransaction = true;
        for (int i = 1; i <= lines.count(); i++) {
            Matcher mark =
                    lines.startsWith(i, "--") ? MARK.matcher(lines.line(i).stripTrailing()) : null;
            if (mark == null || !mark.matches()) {
                if (up == 0 && above == 0 && !isComment(lines, i)) {
                    above = i;
                }
                continue;
            }
            boolean inTransaction = !OUTSIDE.matcher(mark.group(2)).find();
            if (mark.group(1).equals("up")) {
                once(file, i, up, down);
                up = i;
                upInTransaction = inTransaction;
            } else {
                if (up == 0 || down > 0) {
                    throw file.bad(i, "'-- migrate:down' stands once, below '-- migrate:up' and what it does");
                }
                down = i;
                downInTransaction = inTransaction;
            }
        }
        if (up == 0) {
            throw file.bad("has no line '-- migrate:up'; write it above what goes up");
        }
        if (above > 0) {
            throw file.bad(above, "a statement stands above '-- migrate:up'; write it below");
        }
        int end = lines.count() + 1;
        Optional<Script> undo = down > 0 ? Optional.of(lines.script(down, end, downInTransaction)) : Optional.empty();
        return Found.versioned(
                version, name, file.shown(), lines.script(up, down > 0 ? down : end, upInTransaction), undo);
    }

    private static void once(SourceFile file, int line, int up, int down) {
        if (up > 0 || down > 0) {
            throw file.bad(line, "'-- migrate:up' stands once, above '-- migrate:down'");
        }
    }

    private static boolean isComment(Marks lines, int number) {
        String line = lines.line(number).strip();
        return line.isEmpty() || line.startsWith("--");
    }
}
