package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goose's files: both ways in one, under annotations. */
final class GooseReader implements LayoutReader {
    private static final Pattern NAME = Pattern.compile("(?s)(?<version>\\d+)_(?<name>.*)\\.sql");

    @Override
    public List<Found> read(SourceTree tree, String family) {
        return Layouts.eachFile(
                tree,
                NAME,
                "is no migration that goose knows and this kit can run; name it like 00001_create_orders.sql,"
                        + " or take it out",
                (file, parts) -> read(file, Version.of(parts.group("version")), parts.group("name")));
    }

    private static Found read(SourceFile file, Version version, String name) {
        Marks lines = Marks.of(file);
        boolean inTransaction = true;
        int up = 0;
        int down = 0;
        int begun = 0;
        int above = 0;
        for (int i = 1; i <= lines.count(); i++) {
            String annotation = lines.startsWith(i, "--") ? annotation(lines.line(i)) : "";
            switch (annotation) {
                case "UP" -> {
                    if (up > 0) {
                        throw file.bad(i, "a second '-- +goose Up'; take one out");
                    }
                    up = i;
                }
                case "DOWN" -> {
                    if (up == 0 || down > 0 || begun > 0) {
                        throw file.bad(i, "'-- +goose Down' stands once, behind '-- +goose Up' and what it does");
                    }
                    down = i;
                }
                case "STATEMENTBEGIN" -> {
                    if (up == 0 || begun > 0) {
                        throw file.bad(i, "'-- +goose StatementBegin' stands behind '-- +goose Up' and not in another");
                    }
                    begun = i;
                }
                case "STATEMENTEND" -> {
                    if (begun == 0) {
                        throw file.bad(i, "'-- +goose StatementEnd' without its '-- +goose StatementBegin'");
                    }
                    begun = 0;
                }
                case "NO TRANSACTION" -> inTransaction = false;
                case "ENVSUBST ON" ->
                    throw file.bad(
                            i,
                            "'-- +goose ENVSUBST ON' fills in variables that this kit does not have; write the values");
                default -> known(file, lines, i, annotation);
            }
            if (up == 0 && above == 0 && !isComment(lines, i)) {
                above = i;
            }
        }
        if (up == 0) {
            throw file.bad("has no line '-- +goose Up'; write it above what goes up");
        }
        if (above > 0) {
            throw file.bad(above, "a statement stands above '-- +goose Up'; write it below");
        }
        if (begun > 0) {
            throw file.bad(begun, "'-- +goose StatementBegin' is never closed; write '-- +goose StatementEnd'");
        }
        int behindUp = down > 0 ? down : lines.count() + 1;
        Optional<Script> undo =
                down > 0 ? Optional.of(lines.script(down, lines.count() + 1, inTransaction)) : Optional.empty();
        return Found.versioned(version, name, file.shown(), lines.script(up, behindUp, inTransaction), undo);
    }

    private static void known(SourceFile file, Marks lines, int i, String annotation) {
        if (!annotation.isEmpty() && !annotation.equals("ENVSUBST OFF")) {
            throw file.bad(i, "'" + lines.line(i).strip() + "' is no annotation that goose knows");
        }
    }

    private static boolean isComment(Marks lines, int number) {
        return lines.startsWith(number, "--") || lines.line(number).isBlank();
    }

    /** {@code UP} of {@code -- +goose Up}; empty for any other comment. */
    private static String annotation(String line) {
        String comment = line.substring(2).strip();
        return comment.startsWith("+goose ") ? comment.substring(7).strip().toUpperCase(Locale.ROOT) : "";
    }
}
