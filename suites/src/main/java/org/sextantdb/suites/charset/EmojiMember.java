package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column takes one of two emoji and nothing else: as ENUM, or as the CHECK that stands for it everywhere. */
public record EmojiMember(Declared declared) implements Case {

    /** How the list of members is declared. */
    public enum Declared {
        ENUM,
        CHECK
    }

    @Override
    public String asks() {
        return "Does a column that allows 😀 and 😁 (by " + declared + ") keep them apart?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "F09F9881")
                        .and("other", "refused")
                        .stake(Stake.DATA)
                        .advice("Store a short ASCII code, and show the emoji in the application."),
                "8.4 <in predicate>: a value is in the list where it equals a member");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        String text = dialect.unicodeText(20);
        session.run("create table plain (id int primary key, v " + text + " check (v in ('a', 'b')))");
        Attempt create = session.attempt("create table t (id int primary key, v "
                + (declared == Declared.ENUM
                        ? "enum('😀', '😁') character set utf8mb4"
                        : text + " check (v in ('😀', '😁'))")
                + ")");
        if (create.refused()) {
            return Observation.of("stored", "no-table")
                    .and("other", "not-tried")
                    .refusedBy(create.error());
        }
        Attempt insert = session.attempt("insert into t (id, v) values (1, '😁')");
        Attempt other = session.attempt("insert into t (id, v) values (2, '🍣')");
        return Observation.of(
                        "stored",
                        insert.refused()
                                ? insert.verdict()
                                : session.value("select " + dialect.hex("v") + " from t where id = 1"))
                .and("other", other.refused() ? "refused" : "accepted")
                .refusedBy(insert.error());
    }
}
