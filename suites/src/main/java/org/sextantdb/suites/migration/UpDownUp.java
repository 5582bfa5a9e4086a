package org.sextantdb.suites.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.migrate.Layout;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.migrate.Script;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Workspace;

/** Three migrations go up, down to nothing and up again: the second schema is the first one. */
public record UpDownUp() implements Case {
    private static final String DIRECTORY = "/org/sextantdb/fixtures/migrations/shop/";
    private static final List<String> NAMES = List.of("001_customer", "002_purchase", "003_note");

    @Override
    public String asks() {
        return "Do migrations that go up, down and up again give the same schema?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "accepted")
                .and("down", "accepted")
                .and("left", "nothing")
                .and("schema", "same")
                .stake(Stake.EFFORT)
                .advice("Test every migration up, down and up again on every engine, and compare the schemas.")
                .source(
                        "Up and down migrations, one file each",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public Observation observe(Workspace db) throws IOException {
        MigrationRunner runner = new MigrationRunner(db.session("s"), shop(), RunnerOptions.scratch());
        MigrationResult.Failure up = runner.up().failure();
        if (up != null) {
            return Observation.of("up", "refused").refusedBy(up.error());
        }
        SchemaSnapshot first = runner.schema();
        Control.require(first.tables().size() == 2, "the schema that is read back has the two tables");
        MigrationResult.Failure down = runner.down(0).failure();
        if (down != null) {
            return Observation.of("up", "accepted").and("down", "refused").refusedBy(down.error());
        }
        SchemaSnapshot between = runner.schema();
        MigrationResult.Failure again = runner.up().failure();
        return Observation.of("up", again == null ? "accepted" : again.error().errorClass())
                .and("down", "accepted")
                .and("left", firstOr("nothing", SchemaDiff.between(SchemaSnapshot.EMPTY, between)))
                .and("schema", firstOr("same", SchemaDiff.between(first, runner.schema())));
    }

    private static String firstOr(String none, List<String> lines) {
        return lines.isEmpty() ? none : lines.get(0);
    }

    private static MigrationDirectory shop() throws IOException {
        List<Migration> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(new Migration(
                    name.substring(0, 3),
                    name.substring(4),
                    script(name + ".up.sql"),
                    Optional.of(script(name + ".down.sql")),
                    false));
        }
        return new MigrationDirectory(Path.of("shop"), Layout.GOLANG_MIGRATE, all);
    }

    private static Script script(String name) throws IOException {
        try (InputStream file = UpDownUp.class.getResourceAsStream(DIRECTORY + name)) {
            if (file == null) {
                throw new IllegalStateException("the fixtures are not on the class path: " + DIRECTORY + name);
            }
            return new Script(name, 1, new String(file.readAllBytes(), StandardCharsets.UTF_8), true);
        }
    }
}
