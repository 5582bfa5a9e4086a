package org.sextantdb.suites.schema.objects;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column has a name that some engine reserves: made without quotes, and read without quotes. */
public record ReservedWord(Word word) implements Case {

    /** Words that applications like for columns and that at least one engine keeps for itself. */
    public enum Word {
        CONDITION,
        DESC,
        END,
        GROUP,
        GROUPS,
        INTERVAL,
        KEY,
        LATERAL,
        LIMIT,
        MANUAL,
        OFFSET,
        ORDER,
        PARALLEL,
        QUALIFY,
        RANGE,
        RANK,
        RETURNING,
        ROW_NUMBER,
        ROWS,
        SYSTEM,
        TABLESAMPLE,
        TYPE,
        USAGE,
        USER,
        VALUE,
        VALUES,
        WINDOW;

        /** The word with its underscore, which an id writes as a hyphen. */
        String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return "May a column be called " + word.sql() + " without quotes?";
    }

    @Override
    public Claim claim() {
        return Claim.none("every engine reserves other words, and new versions reserve more")
                .stake(Stake.EFFORT)
                .advice(
                        "Give the column two words, user_name or sort_rank; with quotes it works, but everywhere it is read.")
                .source(
                        "Reserved words of the standard and of one engine",
                        "https://www.postgresql.org/docs/16/sql-keywords-appendix.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String quoted = db.dialect().quoted(word.sql());
        Attempt made = session.attempt("create table t (id int primary key, " + word.sql() + " int)");
        if (made.refused()) {
            session.run("create table t (id int primary key, " + quoted + " int)");
        }
        session.run("insert into t (id, " + quoted + ") values (1, 42)");
        Attempt read = session.attempt("select " + word.sql() + " from t");
        return Observation.of("create", made.verdict())
                .and(
                        "read",
                        read.refused() ? read.verdict() : read.rows().text().equals("42") ? "accepted" : "other-value")
                .refusedBy(made.error());
    }
}
