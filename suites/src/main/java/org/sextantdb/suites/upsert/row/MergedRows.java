package org.sextantdb.suites.upsert.row;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** MERGE, the upsert of the standard: it asks for no unique key, and says itself when rows match. */
public record MergedRows(Of of) implements Case {
    private static final String MERGE = "merge into t using s on t.id = s.id ";
    private static final String UPDATE = "when matched then update set v = s.v";
    private static final String INSERT = " when not matched then insert (id, v) values (s.id, s.v)";

    /** What is merged into the row 1,10. */
    public enum Of {
        MATCHED_AND_NOT("(1, 11), (2, 20)", MERGE + UPDATE + INSERT, "1,11 2,20", "accepted"),
        CONDITION("(1, 9)", MERGE + "when matched and s.v > t.v then update set v = s.v", "1,10", "accepted"),
        DELETE("(1, 11)", MERGE + "when matched then delete", "none", "accepted"),
        TWO_FOR_ONE("(1, 11), (1, 12)", MERGE + UPDATE + INSERT, "1,10", "refused"),
        TWO_NEW("(2, 20), (2, 21)", MERGE + UPDATE + INSERT, "1,10", "refused");

        private final String source;
        private final String sql;
        private final String rows;
        private final String answer;

        Of(String source, String sql, String rows, String answer) {
            this.source = source;
            this.sql = sql;
            this.rows = rows;
            this.answer = answer;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case MATCHED_AND_NOT -> "Does MERGE update the rows that match and insert the others?";
            case CONDITION -> "Does MERGE leave a row alone that matches but for its condition?";
            case DELETE -> "Can MERGE delete the rows that match?";
            case TWO_FOR_ONE -> "Is MERGE refused where two rows match the same one?";
            case TWO_NEW -> "Is MERGE refused where it would insert the same key twice?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", of.rows)
                .and("answer", of.answer)
                .stake(Stake.EFFORT)
                .advice("Upsert with the engine's own words; few engines understand MERGE.")
                .source(
                        "MERGE conforms to the standard, and may change a row only once",
                        "https://www.postgresql.org/docs/16/sql-merge.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("create table s (id int, v int)");
        session.run("insert into t (id, v) values (1, 10)");
        Optional<Observation> not = Understood.not(session, MERGE + UPDATE, "rows", "answer");
        if (not.isPresent()) {
            return not.get();
        }
        session.run("insert into s (id, v) values " + of.source);
        Attempt merge = session.attempt(of.sql);
        return Observation.of(
                        "rows", session.query("select id, v from t order by id").text())
                .and("answer", merge.refused() ? "refused" : "accepted")
                .and("error", merge.refused() ? merge.verdict() : "none");
    }
}
