package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A duplicate emoji is refused, and the message names the value or something else. */
public record EmojiInMessage() implements Case {

    @Override
    public String asks() {
        return "Does the message of a refused duplicate show the emoji?";
    }

    @Override
    public Claim claim() {
        return Claim.none("a message is for people: nothing says what it holds")
                .stake(Stake.EFFORT)
                .advice("Never read a value out of a message: the class of the error says enough.")
                .source(
                        "Error codes are stable, messages are not",
                        "https://www.postgresql.org/docs/16/errcodes-appendix.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + db.dialect().unicodeText(20) + " not null, unique (v))");
        session.run("insert into t (v) values (?)", "😀");
        Attempt second = session.attempt("insert into t (v) values (?)", "😀");
        SqlError error = second.error();
        Control.require(error != null && error.is(ErrorClass.UNIQUE_VIOLATION), "the same emoji is refused");
        String message = error == null ? "" : error.message();
        return Observation.of(
                "shows", message.contains("😀") ? "emoji" : message.contains("'?'") ? "question-mark" : "no-value");
    }
}
