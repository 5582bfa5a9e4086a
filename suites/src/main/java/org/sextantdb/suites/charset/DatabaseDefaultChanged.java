package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The default character set of a database changes while it has a table. */
public record DatabaseDefaultChanged(Direction to) implements Case {

    /** From which character set to which. */
    public enum Direction {
        WIDER("latin1", "utf8mb4"),
        NARROWER("utf8mb4", "latin1");

        private final String from;
        private final String to;

        Direction(String from, String to) {
            this.from = from;
            this.to = to;
        }
    }

    @Override
    public String asks() {
        return "Which tables take an emoji after ALTER DATABASE … CHARACTER SET " + to.to + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the default is for tables made later, and not every engine can change it")
                .stake(Stake.DATA)
                .advice("Convert every table by ALTER TABLE, and name the character set in every CREATE TABLE.")
                .source(
                        "The default of a database is used for tables that name none",
                        "https://dev.mysql.com/doc/refman/8.4/en/charset-database.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String text = db.dialect().text(20);
        Attempt begin = session.attempt("alter database character set " + to.from);
        session.run("create table old (v " + text + ")");
        Attempt change = session.attempt("alter database character set " + to.to);
        session.run("alter table old add column added " + text);
        session.run("create table young (v " + text + ")");
        session.run("insert into old (v, added) values ('a', 'a')");
        return Observation.of("change", begin.refused() ? "not-available (" + begin.verdict() + ")" : change.verdict())
                .and(
                        "old-table",
                        session.attempt("insert into old (v) values ('😀')").verdict())
                .and(
                        "new-column",
                        session.attempt("insert into old (added) values ('😀')").verdict())
                .and(
                        "new-table",
                        session.attempt("insert into young (v) values ('😀')").verdict());
    }
}
