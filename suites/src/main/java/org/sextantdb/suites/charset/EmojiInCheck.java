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

/** A CHECK forbids one emoji: it is refused, and another one and a question mark are not. */
public record EmojiInCheck() implements Case {

    @Override
    public String asks() {
        return "Does CHECK (v <> '😂') refuse 😂 and nothing else?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("forbidden", "check-violation")
                        .and("other-emoji", "accepted")
                        .and("question-mark", "accepted")
                        .stake(Stake.DATA)
                        .advice("Write no emoji into a constraint: check it in the application."),
                "11.9 <check constraint definition>: the condition holds as it was written");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table plain (v " + dialect.unicodeText(20) + ", check (v <> 'b'))");
        Attempt create = session.attempt("create table t (v " + dialect.unicodeText(20) + ", check (v <> '😂'))");
        if (create.refused()) {
            return Observation.of("forbidden", "no-table")
                    .and("other-emoji", "not-tried")
                    .and("question-mark", "not-tried")
                    .refusedBy(create.error());
        }
        session.run("insert into t (v) values ('a')");
        Attempt forbidden = session.attempt("insert into t (v) values ('😂')");
        Attempt other = session.attempt("insert into t (v) values ('😀')");
        Attempt question = session.attempt("insert into t (v) values ('?')");
        return Observation.of("forbidden", forbidden.verdict())
                .and("other-emoji", other.verdict())
                .and("question-mark", question.verdict())
                .and("warnings", create.warningCodes());
    }
}
