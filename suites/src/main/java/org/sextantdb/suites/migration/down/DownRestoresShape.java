package org.sextantdb.suites.migration.down;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A migration goes up and down again: the schema is the one before, and the rows are there. */
public record DownRestoresShape(Change change) implements Case {

    @Override
    public String asks() {
        return "Does the way down give the schema before back: " + change.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "accepted")
                .and("changed", "true")
                .and("down", "accepted")
                .and("schema", "same")
                .and("rows", "1,10,x 2,20,y")
                .stake(Stake.EFFORT)
                .advice("Run every migration up and down in a test on every engine, and compare the schemas.")
                .source(
                        "Up and down migrations, one file each",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table log (id int)");
        session.run("insert into parent (id) values (1)");
        session.run("create table t (id int primary key, a int, v " + Change.text(db.dialect(), 10, 0)
                + ", p int, q int, constraint t_first foreign key (q) references parent (id))");
        session.run("insert into t (id, a, v, p) values (1, 10, 'x', 1), (2, 20, 'y', null)");
        SchemaSnapshot before = session.schema();
        Attempt up = all(session, change.up(db.dialect()));
        List<String> changed = SchemaDiff.between(before, session.schema());
        Attempt down = up.refused() ? up : all(session, change.down(db.dialect()));
        List<String> left = SchemaDiff.between(before, session.schema());
        return Observation.of("up", up.verdict())
                .and("changed", !changed.isEmpty())
                .and("down", up.refused() ? "none" : down.verdict())
                .and("schema", left.isEmpty() ? "same" : left.get(0))
                .and("rows", rows(session))
                .refusedBy(down.error());
    }

    private static String rows(Session session) {
        Attempt rows = session.attempt("select id, a, v from t order by id");
        return rows.refused() ? rows.verdict() : rows.rows().text();
    }

    private static Attempt all(Session session, List<String> statements) {
        Attempt last = Session.done();
        for (String statement : statements) {
            last = session.attempt(statement);
            if (last.refused()) {
                return last;
            }
        }
        return last;
    }
}
