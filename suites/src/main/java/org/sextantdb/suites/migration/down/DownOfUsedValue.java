package org.sextantdb.suites.migration.down;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A migration allowed one more word in a column, a row has it, and the way down takes the word back. */
public record DownOfUsedValue(Kind kind) implements Case {

    /** How a column is kept to some words. */
    public enum Kind {
        CHECK_LIST,
        ENUM_COLUMN,
        ENUM_TYPE
    }

    private static final String OLD = "('new', 'done')";
    private static final String NEW = "('new', 'done', 'sent')";

    @Override
    public String asks() {
        return "Is a way down refused that takes back a word in use: "
                + switch (kind) {
                    case CHECK_LIST -> "of a CHECK?";
                    case ENUM_COLUMN -> "of an ENUM column?";
                    case ENUM_TYPE -> "of an enumerated type, DROP VALUE?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "accepted")
                .and("down", "refused")
                .and("value", "sent")
                .stake(Stake.DATA)
                .advice("Change the rows to a word that stays, in the way down itself, before the word goes.")
                .source("ADD CONSTRAINT looks at the rows", "https://www.postgresql.org/docs/16/sql-altertable.html")
                .source("ENUM values", "https://dev.mysql.com/doc/refman/8.4/en/enum.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        for (String statement : up(db.dialect())) {
            Attempt up = session.attempt(statement);
            if (up.refused()) {
                return Understood.refused(up, claim());
            }
        }
        session.run("insert into t (id, v) values (1, 'sent')");
        Attempt down = Session.done();
        for (String statement : down(db.dialect())) {
            down = down.refused() ? down : session.attempt(statement);
        }
        return Observation.of("up", "accepted")
                .and("down", down.refused() ? "refused" : "accepted")
                .and("value", session.value("select v from t"))
                .and("class", down.verdict());
    }

    private List<String> up(Dialect dialect) {
        return switch (kind) {
            case CHECK_LIST ->
                List.of(
                        "create table t (id int primary key, v " + dialect.text(10) + ", constraint t_v check (v in "
                                + OLD + "))",
                        "alter table t drop constraint t_v",
                        "alter table t add constraint t_v check (v in " + NEW + ")");
            case ENUM_COLUMN ->
                List.of(
                        "create table t (id int primary key, v enum" + OLD + ")",
                        dialect.changeType("t", "v", "enum" + NEW));
            case ENUM_TYPE ->
                List.of(
                        "create type word as enum " + OLD,
                        "create table t (id int primary key, v word)",
                        "alter type word add value 'sent'");
        };
    }

    private List<String> down(Dialect dialect) {
        return switch (kind) {
            case CHECK_LIST ->
                List.of(
                        "alter table t drop constraint t_v",
                        "alter table t add constraint t_v check (v in " + OLD + ")");
            case ENUM_COLUMN -> List.of(dialect.changeType("t", "v", "enum" + OLD));
            case ENUM_TYPE -> List.of("alter type word drop value 'sent'");
        };
    }
}
