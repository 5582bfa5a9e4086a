package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** A time is written by a session in one zone and read by a session in another: the same hour, or the same instant. */
public record TimestampInOtherZone(TimeColumn type) implements Case {

    @Override
    public String asks() {
        return type == TimeColumn.INSTANT
                ? "Does an instant written as 02:30 at +00:00 read as 07:30 at +05:00?"
                : "Does 02:30 stay 02:30 in another session's zone, in " + type.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("read", type == TimeColumn.INSTANT ? "07:30" : "02:30")
                .stake(Stake.DATA)
                .advice("Set every session to UTC, or store UTC in the type without a zone.")
                .source(
                        "Only a type WITH TIME ZONE moves with the session; in SQL-92, 4.5.1, both did",
                        "https://www.postgresql.org/docs/16/datatype-datetime.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session writer = db.session("writer");
        Control.require(!writer.setTimeZone("+00:00").refused(), "the writer is put into a zone");
        writer.run("create table t (id int primary key, v " + type.sql(db.dialect()) + " null)");
        writer.run("insert into t (id, v) values (1, '2024-05-17 02:30:00')");
        Session reader = db.session("reader");
        Control.require(!reader.setTimeZone("+05:00").refused(), "the reader is put into a zone");
        return Observation.of("read", Stored.text(reader, "v", 1).substring(11, 16));
    }
}
