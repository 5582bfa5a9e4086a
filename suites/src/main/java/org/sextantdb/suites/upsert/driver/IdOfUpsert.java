package org.sextantdb.suites.upsert.driver;

import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** Insert a row or update it, and get its number either way: asked by SQL, and held against the row's own. */
public record IdOfUpsert(By by, Now row) implements Case {
    /** How the number is asked for. */
    public enum By {
        /** A query by the unique column. */
        UNIQUE_COLUMN("a query by the unique column"),
        /** The number that the engine calls its last. */
        LAST_NUMBER("the engine's last number"),
        /** The same, after the statement has put the row's own number there. */
        LAST_NUMBER_SET("LAST_INSERT_ID(id)"),
        RETURNING("RETURNING"),
        /** Nothing is updated, and RETURNING asks for the row. */
        RETURNING_NOTHING_DONE("DO NOTHING … RETURNING");

        private final String words;

        By(String words) {
            this.words = words;
        }
    }

    /** What the upsert finds. */
    public enum Now {
        ABSENT("new", 10),
        OTHER("a", 11),
        SAME("a", 10);

        private final String k;
        private final int value;

        Now(String k, int value) {
            this.k = k;
            this.value = value;
        }
    }

    @Override
    public String asks() {
        return "Does " + by.words + " name the row's id after an upsert that "
                + switch (row) {
                    case ABSENT -> "inserts?";
                    case OTHER -> "updates?";
                    case SAME -> "changes nothing?";
                };
    }

    @Override
    public Claim claim() {
        Claim claim = by == By.UNIQUE_COLUMN || by == By.LAST_NUMBER && row == Now.ABSENT
                ? Claim.that("told", "right")
                : Claim.none("the number was drawn before the row was found, or the words are one engine's own");
        return claim.stake(Stake.DATA)
                .advice("Read the id by the unique column, in the same transaction.")
                .source(
                        "An update inserts no number, unless LAST_INSERT_ID(id) says so",
                        "https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", k "
                + db.dialect().text(9) + " unique, v int)");
        String sql = sql(db.dialect());
        Optional<Observation> not =
                Understood.not(session, sql.replace("(?, ?)", "('z', 0)"), "told", "wrong", "named", "id");
        if (not.isPresent()) {
            return not.get();
        }
        session.run("insert into t (k, v) values ('a', 10)");
        session.run("insert into t (k, v) values ('b', 20)");
        Attempt upsert = session.run(sql, row.k, row.value);
        List<String> named = switch (by) {
            case UNIQUE_COLUMN -> List.of(session.value("select id from t where k = ?", row.k));
            case LAST_NUMBER, LAST_NUMBER_SET ->
                List.of(session.value(db.dialect().lastNumber()));
            case RETURNING, RETURNING_NOTHING_DONE -> upsert.rows().column();
        };
        Keys held = Keys.of(session, named, List.of(row.k));
        return Observation.of("told", held.told())
                .and("wrong", held.wrong())
                .and("named", Keys.text(named))
                .and("id", Keys.text(held.brought()));
    }

    private String sql(Dialect dialect) {
        List<String> columns = List.of("k", "v");
        return switch (by) {
            case UNIQUE_COLUMN, LAST_NUMBER -> dialect.upsert("t", "k", columns);
            case LAST_NUMBER_SET ->
                dialect.insert("t", columns) + " on duplicate key update id = last_insert_id(id), v = values(v)";
            case RETURNING -> dialect.upsert("t", "k", columns) + " returning id";
            case RETURNING_NOTHING_DONE -> dialect.insertOrIgnore("t", "k", columns) + " returning id";
        };
    }
}
