package org.sextantdb.suites.application;

import java.util.regex.Pattern;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.Script;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Workspace;

/**
 * Where migrations are tried. An extension or a schema belongs to a whole database: those who make one get a database of
 * their own, or the second walk would find what the first one left.
 */
final class Room {
    private static final Pattern WHOLE =
            Pattern.compile("\\bcreate\\s+(extension|schema|publication)\\b", Pattern.CASE_INSENSITIVE);

    private Room() {}

    /** One more empty room. */
    static Workspace another(MigrationDirectory directory, Workspace db) {
        return needsAll(directory) ? database(db) : db.another();
    }

    /** The case's own, or an empty one instead of it. */
    static Workspace own(MigrationDirectory directory, Workspace db) {
        return needsAll(directory) ? database(db) : db;
    }

    private static boolean needsAll(MigrationDirectory directory) {
        return directory.migrations().stream()
                .map(Migration::up)
                .map(Script::text)
                .anyMatch(text -> WHOLE.matcher(text).find());
    }

    private static Workspace database(Workspace db) {
        try {
            return db.anotherDatabase();
        } catch (InconclusiveException mayMakeNone) {
            return db.another();
        }
    }
}
