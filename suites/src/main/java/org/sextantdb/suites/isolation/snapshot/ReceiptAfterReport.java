package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Promise;

/**
 * Batch processing: a receipt is booked on the day that was open when its transaction began, another transaction closes the day,
 * a third reports the closed day, and only then the receipt comes in. The report was final and is wrong.
 */
public record ReceiptAfterReport(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: insert into receipt (id, day, amount) select 2, open_day, 200 from control
            t2: begin
            t2: update control set open_day = 2
            t2: commit
            t3: begin
            t3: select open_day from control -- day
            t3: select coalesce(sum(amount), 0) from receipt where day = 1 -- report
            t3: commit
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a row come into a set that a report has called closed?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("late", IsolationLevel.SERIALIZABLE, level)
                .source(
                        "Ports and Grittner 2012, on serializable snapshot isolation, 2.1.2",
                        "https://arxiv.org/abs/1208.4179")
                .advice(
                        "Ask for SERIALIZABLE in all three transactions, or lock the control row (FOR SHARE) where it is read.");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table control (id int primary key, open_day int not null)");
        setup.run("create table receipt (id int primary key, day int not null, amount int not null)");
        setup.run("insert into control (id, open_day) values (1, 1)");
        setup.run("insert into receipt (id, day, amount) values (1, 1, 100)");
        Played played = db.play(level, SCHEDULE);
        String end = db.session("final").value("select sum(amount) from receipt where day = 1");
        boolean late = played.text("day").equals("2") && played.text("report").equals("100") && end.equals("300");
        return played.observe("late", late).and("report", played.text("report")).and("end", end);
    }
}
