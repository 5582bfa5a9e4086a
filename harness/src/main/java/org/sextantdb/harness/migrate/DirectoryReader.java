package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.model.InputException;

/** A directory for each migration: diesel's and Prisma's. */
final class DirectoryReader implements LayoutReader {
    private static final Pattern NAME = Pattern.compile("(?s)(?<version>\\d[\\d-]*)(?:_(?<name>.*))?");
    private static final Pattern OUTSIDE = Pattern.compile("(?m)^\\s*run_in_transaction\\s*=\\s*false\\b");

    private final Layout layout;

    DirectoryReader(Layout layout) {
        this.layout = layout;
    }

    @Override
    public List<Found> read(SourceTree tree, String family) {
        if (!tree.files().isEmpty()) {
            throw tree.files()
                    .get(0)
                    .bad("does not lie in a directory of its own as " + Layouts.name(layout)
                            + " has it; move it into one, or take it out");
        }
        List<Found> found = new ArrayList<>();
        for (SourceDirectory directory : tree.directories()) {
            found.add(read(directory));
        }
        return found;
    }

    private Found read(SourceDirectory directory) {
        Matcher matcher = NAME.matcher(directory.name());
        if (!matcher.matches()) {
            throw new InputException(directory.shown()
                    + ": the directory's name begins with no version; name it like 20240131120000_create_orders");
        }
        Version version = Version.of(matcher.group("version").replace("-", ""));
        String name = matcher.group("name") == null ? "" : matcher.group("name");
        String wanted = layout == Layout.DIESEL ? "up.sql" : "migration.sql";
        SourceFile up = (layout == Layout.DIESEL ? directory.up() : directory.migration())
                .orElseThrow(() -> new InputException(
                        directory.shown() + " has no " + wanted + "; write it, or take the directory out"));
        boolean inTransaction = directory
                .metadata()
                .filter(metadata -> layout == Layout.DIESEL
                        && OUTSIDE.matcher(metadata.text()).find())
                .isEmpty();
        boolean aloneWithout = layout == Layout.PRISMA;
        Optional<Script> down = directory.down().map(file -> file.whole(inTransaction, aloneWithout));
        return Found.versioned(version, name, up.shown(), up.whole(inTransaction, aloneWithout), down);
    }
}
