package org.sextantdb.suites.migration.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.migrate.Layout;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.Script;

/** Migrations that stand in no file. */
final class Written {
    private Written() {}

    static Migration up(String version, String statements) {
        return new Migration(version, "", script(version, ".up.sql", statements), Optional.empty(), false);
    }

    static Migration both(String version, String up, String down) {
        return new Migration(
                version, "", script(version, ".up.sql", up), Optional.of(script(version, ".down.sql", down)), false);
    }

    static MigrationDirectory directory(Migration... migrations) {
        return new MigrationDirectory(Path.of("written"), Layout.PLAIN, List.of(migrations));
    }

    /** Three migrations, each a table of its own that its way down drops: {@code t1}, {@code t2}, {@code t3}. */
    static MigrationDirectory threeTables() {
        return directory(table("1"), table("2"), table("3"));
    }

    static Migration table(String version) {
        return both(version, "create table t" + version + " (id int primary key);", "drop table t" + version + ";");
    }

    private static Script script(String version, String way, String statements) {
        return new Script(version + way, 1, statements, true);
    }
}
