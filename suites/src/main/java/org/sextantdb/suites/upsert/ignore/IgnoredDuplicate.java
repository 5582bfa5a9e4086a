package org.sextantdb.suites.upsert.ignore;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** Duplicates are ignored without a key being named; a new row has the value of another one in a second unique column. */
public record IgnoredDuplicate(Words words) implements Case {
    /** Statements that name no key. */
    public enum Words {
        INSERT_IGNORE("insert ignore into t (id, mail) values ", ""),
        INSERT_OR_IGNORE("insert or ignore into t (id, mail) values ", ""),
        ON_CONFLICT_DO_NOTHING("insert into t (id, mail) values ", " on conflict do nothing");

        private final String before;
        private final String after;

        Words(String before, String after) {
            this.before = before;
            this.after = after;
        }

        private String sql(String row) {
            return before + row + after;
        }
    }

    @Override
    public String asks() {
        return "Does " + words.name().replace('_', ' ') + " drop a row of a new id because of another unique column?";
    }

    @Override
    public Claim claim() {
        return Claim.that("new-row", "kept-or-refused")
                .stake(Stake.DATA)
                .advice("Name the key that may be in the way, or insert plainly and catch the duplicate.")
                .source(
                        "Without a target every unique constraint counts",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, mail " + db.dialect().text(50) + " unique)");
        Optional<Observation> not = Understood.not(session, words.sql("(1, 'a@example.org')"), "new-row", "rows");
        if (not.isPresent()) {
            return not.get();
        }
        Attempt other = session.attempt(words.sql("(2, 'a@example.org')"));
        String rows = session.query("select id from t order by id").text();
        boolean dropped = !other.refused() && rows.equals("1");
        return Observation.of("new-row", dropped ? "dropped" : "kept-or-refused")
                .and("rows", rows)
                .and("answer", other.verdict())
                .and("count", other.count())
                .and("warnings", other.warningCodes());
    }
}
