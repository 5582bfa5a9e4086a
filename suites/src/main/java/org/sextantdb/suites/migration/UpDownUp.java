package org.sextantdb.suites.migration;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Three migrations go up, down to nothing and up again: the second schema is the first one. */
public record UpDownUp() implements Case {
    private static final List<String> MIGRATIONS = List.of("shop/001_customer", "shop/002_purchase", "shop/003_note");

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
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt up = migrate(session, MIGRATIONS, ".up.sql");
        if (up.refused()) {
            return Observation.of("up", "refused").refusedBy(up.error());
        }
        SchemaSnapshot first = session.schema();
        Control.require(first.tables().size() == 2, "the schema that is read back has the two tables");
        List<String> reversed =
                MIGRATIONS.stream().sorted((a, b) -> b.compareTo(a)).toList();
        Attempt down = migrate(session, reversed, ".down.sql");
        if (down.refused()) {
            return Observation.of("up", "accepted").and("down", "refused").refusedBy(down.error());
        }
        SchemaSnapshot between = session.schema();
        Attempt again = migrate(session, MIGRATIONS, ".up.sql");
        return Observation.of("up", again.verdict())
                .and("down", "accepted")
                .and("left", firstOr("nothing", SchemaDiff.between(SchemaSnapshot.EMPTY, between)))
                .and("schema", firstOr("same", SchemaDiff.between(first, session.schema())));
    }

    private static String firstOr(String none, List<String> lines) {
        return lines.isEmpty() ? none : lines.get(0);
    }

    /** Runs the files until a statement is refused; the last answer. */
    private static Attempt migrate(Session session, List<String> names, String direction) {
        Attempt last = session.run("select 1");
        for (String name : names) {
            for (String statement : new Script(name + direction).statements()) {
                last = session.attempt(statement);
                if (last.refused()) {
                    return last;
                }
            }
        }
        return last;
    }
}
