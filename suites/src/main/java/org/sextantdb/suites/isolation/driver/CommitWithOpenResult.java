package org.sextantdb.suites.isolation.driver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** Of three rows that the driver was asked to fetch one by one, one is read when the transaction commits. */
public record CommitWithOpenResult() implements Case {

    @Override
    public String asks() {
        return "Does commit() work while a result is half read, and what becomes of the rest?";
    }

    @Override
    public Claim claim() {
        return Claim.that("commit", "accepted")
                .stake(Stake.AVAILABILITY)
                .advice("Read a result to its end or close it before the transaction ends.")
                .source(
                        "JDBC, Connection: holdability of results over commit",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        session.run("insert into account (id, balance) values (3, 30)");
        String[] rest = {"not asked"};
        Attempt commit = session.attemptWith("commit after the first of three rows", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1);
                ResultSet rows = statement.executeQuery("select id from account order by id");
                rows.next();
                connection.commit();
                rest[0] = read(rows);
                return Session.done();
            }
        });
        session.rollback();
        return Observation.of("commit", commit.verdict())
                .and("rest", rest[0])
                .and("end", Accounts.atTheEnd(db))
                .refusedBy(commit.error());
    }

    private static String read(ResultSet rows) {
        int count = 0;
        try {
            while (rows.next()) {
                count++;
            }
            return count + " rows";
        } catch (SQLException refused) {
            return "refused";
        }
    }
}
