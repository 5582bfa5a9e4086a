package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row has NULL in its primary key: written, or by leaving the column out. */
public record PrimaryKeyNull(Key key, How how) implements Case {
    /** What the key is made of. */
    public enum Key {
        INTEGER("id integer primary key, v int"),
        BIGINT("id bigint primary key, v int"),
        TEXT("id varchar(20) primary key, v int"),
        PAIR("id int, k int, v int, primary key (k, id)");

        private final String columns;

        Key(String columns) {
            this.columns = columns;
        }
    }

    /** How the NULL comes. */
    public enum How {
        WRITTEN("insert into t (id, %sv) values (null, %s%d)"),
        LEFT_OUT("insert into t (%sv) values (%s%d)");

        private final String sql;

        How(String sql) {
            this.sql = sql;
        }

        private String insert(Key key, int v) {
            boolean pair = key == Key.PAIR;
            return sql.formatted(pair ? "k, " : "", pair ? "1, " : "", v);
        }
    }

    @Override
    public String asks() {
        return "Is a row refused " + (how == How.WRITTEN ? "that writes NULL into" : "that leaves out")
                + " its primary key, "
                + switch (key) {
                    case INTEGER -> "an INTEGER?";
                    case BIGINT -> "a BIGINT?";
                    case TEXT -> "a text?";
                    case PAIR -> "one of a pair?";
                };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("first", "not-null-violation")
                        .and("second", "not-null-violation")
                        .stake(Stake.DATA)
                        .advice(
                                "Write NOT NULL behind every column of a primary key, also where it seems to say nothing."),
                "11.7 <unique constraint definition>: a primary key's columns are not null");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (" + key.columns + ")");
        Attempt first = session.attempt(how.insert(key, 10));
        Attempt second = session.attempt(how.insert(key, 20));
        return Observation.of("first", first.verdict())
                .and("second", second.verdict())
                .and("rows", session.query("select id, v from t order by v").text());
    }
}
