package org.sextantdb.suites.schema.objects;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A view is made with SELECT *, then its table gets a column: the view stays as it was, or shows the column too. */
public record ViewOfAllColumns() implements Case {

    @Override
    public String asks() {
        return "Does a view made with SELECT * keep its columns when the table gets another?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("columns", "id, a").stake(Stake.MEANING).advice("Name the columns of a view one by one."),
                "7.9 <query specification>: * stands for the columns there are");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run("create view seen as select * from t");
        Control.require(
                session.query("select * from seen").columns().equals(List.of("id", "a")), "the view shows both");
        session.run("alter table t add column b int");
        return Observation.of(
                "columns", String.join(", ", session.query("select * from seen").columns()));
    }
}
