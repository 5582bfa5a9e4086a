package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** What the driver calls a column whose name has two cases, without quotes and with quotes. */
public record NameAsReturned() implements Case {

    @Override
    public String asks() {
        return "What does the driver call a column that was made as UserId?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard makes it USERID, and every engine does something else")
                .stake(Stake.MEANING)
                .advice("Name columns in lower snake case, and read results without regard to case.")
                .source(
                        "SQL-92 draft, 5.2: letters of a regular identifier are read as upper-case letters",
                        "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (UserId int, " + db.dialect().quoted("OrderId") + " int)");
        return Observation.of(
                        "by-star",
                        String.join(" ", session.query("select * from t").columns()))
                .and(
                        "by-name",
                        String.join(" ", session.query("select USERID from t").columns()))
                .and(
                        "by-alias",
                        String.join(
                                " ",
                                session.query("select UserId as MyId from t").columns()));
    }
}
