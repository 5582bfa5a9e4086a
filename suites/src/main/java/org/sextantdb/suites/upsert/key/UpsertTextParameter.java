package org.sextantdb.suites.upsert.key;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The key is a number, and the application binds it as a text. */
public record UpsertTextParameter() implements Case {

    @Override
    public String asks() {
        return "Does an upsert find the row 1 where its key is bound as the text '1'?";
    }

    @Override
    public Claim claim() {
        return Claim.none("JDBC lets a text be sent to a column of numbers, and it is the server who must convert it")
                .stake(Stake.AVAILABILITY)
                .advice("Bind a number as a number.")
                .source(
                        "What setObject converts",
                        "https://docs.oracle.com/javase/8/docs/technotes/guides/jdbc/getstart/mapping.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        String upsert = db.dialect().upsert("t", "id", List.of("id", "v"));
        session.run(upsert, 1, 10);
        session.run(upsert, 1, 11);
        Control.require(session.query("select v from t").text().equals("11"), "a key bound as a number is updated");
        Attempt text = session.attempt(upsert, "1", 12);
        return Observation.of("answer", text.verdict())
                .and("values", session.query("select v from t order by v").text())
                .refusedBy(text.error());
    }
}
