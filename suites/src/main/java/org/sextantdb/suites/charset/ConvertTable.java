package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A migration moves a table to four-byte characters, and its down migration moves it back. */
public record ConvertTable(NarrowSet from) implements Case {

    @Override
    public String asks() {
        return "Does ALTER TABLE … CONVERT TO from " + from + " keep every text, and does the way back undo it?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("text", "same")
                        .and("emoji-afterwards", "accepted")
                        .and("undone", "same")
                        .stake(Stake.DATA)
                        .advice("Compare the schema after a down migration with the one before, column types too."),
                "11.10 <alter table statement>: what a statement does not name stays as it is");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String columns = "create table t (id int primary key, v varchar(20), b text)";
        Attempt narrow = session.attempt(columns + " character set " + from);
        if (narrow.refused()) {
            session.run(columns);
        }
        String sent = "é€";
        session.run("insert into t (id, v, b) values (1, ?, ?)", sent, sent);
        Table before = session.schema().table("t").orElseThrow();
        Attempt up = session.attempt("alter table t convert to character set utf8mb4");
        boolean kept = holds(session, sent);
        Attempt emoji = session.attempt("insert into t (id, v, b) values (2, ?, ?)", "😀", "😀");
        session.run("delete from t where id = 2");
        Attempt down = session.attempt("alter table t convert to character set " + from);
        Table after = session.schema().table("t").orElseThrow();
        return Observation.of("text", kept && holds(session, sent) ? "same" : "changed")
                .and("emoji-afterwards", emoji.verdict())
                .and("undone", after.equals(before) ? "same" : down.refused() ? down.verdict() : "changed")
                .and("up", narrow.refused() ? "not-available" : up.verdict())
                .and("warnings", up.warningCodes())
                .and("text-type", after.column("b").orElseThrow().type())
                .refusedBy(emoji.error())
                .refusedBy(narrow.refused() || after.equals(before) ? null : down.error());
    }

    private static boolean holds(Session session, String text) {
        return session.value("select count(*) from t where v = ? and b = ?", text, text)
                .equals("1");
    }
}
