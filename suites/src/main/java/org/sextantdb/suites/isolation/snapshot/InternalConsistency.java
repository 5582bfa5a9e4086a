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
 * A transaction that has read a row writes another column of it, and then reads what somebody else wrote: the row has
 * changed under it without an error, which Jepsen calls a violation of internal consistency.
 */
public record InternalConsistency(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select name from person where id = 0 -- before
            t2: begin
            t2: update person set name = 'pebble' where id = 0
            t2: commit
            t1: update person set gender = 'femme' where id = 0
            t1: select name, gender from person where id = 0 -- after
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can writing one column of a row let another column change under the transaction?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("changed", IsolationLevel.REPEATABLE_READ, level)
                .source(
                        "Jepsen 2023, internal consistency and monotonic atomic view",
                        "https://jepsen.io/analyses/mysql-8.0.34")
                .advice(
                        "Read with FOR UPDATE what will be written, or write only what was read: … where name = the name read.");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table person (id int primary key, name varchar(20), gender varchar(20))");
        setup.run("insert into person (id, name, gender) values (0, 'moss', 'enby')");
        Played played = db.play(level, SCHEDULE);
        String after = played.text("after");
        return played.observe("changed", played.text("before").equals("moss") && after.startsWith("pebble"))
                .and("after", after);
    }
}
