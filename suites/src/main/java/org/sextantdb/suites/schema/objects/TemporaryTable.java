package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A temporary table is made, and something is tried with it that applications rely on. */
public record TemporaryTable(Use use) implements Case {

    /** What is tried, and what must come of it. */
    public enum Use {
        OTHER_SESSION("not-seen"),
        SHADOWING("temporary-then-real"),
        SELF_JOIN("accepted"),
        OPEN_TRANSACTION("rolled-back"),
        SHORT_WORD("accepted");

        private final String wanted;

        Use(String wanted) {
            this.wanted = wanted;
        }
    }

    @Override
    public String asks() {
        return switch (use) {
            case OTHER_SESSION -> "Is a temporary table hidden from other sessions?";
            case SHADOWING -> "Does a temporary table hide a table of its name until it is dropped?";
            case SELF_JOIN -> "Can a query read a temporary table twice?";
            case OPEN_TRANSACTION -> "Can a temporary table be made without committing the open transaction?";
            case SHORT_WORD -> "Can a temporary table be made with the short word TEMP?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("seen", use.wanted);
        return switch (use) {
            case OTHER_SESSION, SHADOWING ->
                Standard.says(
                        claim.stake(Stake.DATA)
                                .advice("Give temporary tables names that no table has, and keep to one connection."),
                        "4.9 Tables: each session has its own instance of a temporary table");
            case SELF_JOIN ->
                claim.stake(Stake.EFFORT)
                        .advice("Use a WITH query, or fill two temporary tables.")
                        .source(
                                "A temporary table read twice",
                                "https://dev.mysql.com/doc/refman/8.4/en/temporary-table-problems.html");
            case OPEN_TRANSACTION ->
                claim.stake(Stake.DATA)
                        .advice("Make temporary tables before the transaction begins.")
                        .source(
                                "CREATE TEMPORARY TABLE commits nothing",
                                "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html");
            case SHORT_WORD ->
                claim.stake(Stake.EFFORT)
                        .advice("Write TEMPORARY.")
                        .source("TEMPORARY or TEMP", "https://www.postgresql.org/docs/16/sql-createtable.html");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("insert into t (id) values (1)");
        return switch (use) {
            case OTHER_SESSION -> {
                session.run("create temporary table own (id int)");
                session.run("insert into own (id) values (1)");
                Attempt other = db.session("other").attempt("select id from own");
                yield Observation.of("seen", other.refused() ? "not-seen" : "seen");
            }
            case SHADOWING -> {
                Attempt made = session.attempt("create temporary table t (id int)");
                String first = session.value("select count(*) from t").equals("0") ? "temporary" : "real";
                session.run("drop table t");
                String second = session.query("select id from t").text().equals("1") ? "real" : "lost";
                yield Observation.of("seen", first + "-then-" + second).refusedBy(made.error());
            }
            case SELF_JOIN -> {
                session.run("create temporary table own (id int)");
                session.run("insert into own (id) values (1)");
                yield said(session.attempt("select x.id from own x join own y on x.id = y.id"));
            }
            case OPEN_TRANSACTION -> {
                session.begin();
                session.run("insert into t (id) values (2)");
                session.run("create temporary table own (id int)");
                session.rollback();
                String rows = session.value("select count(*) from t");
                yield Observation.of("seen", rows.equals("1") ? "rolled-back" : "committed")
                        .and("table", session.attempt("select id from own").refused() ? "gone" : "there");
            }
            case SHORT_WORD -> {
                session.run("create temporary table own (id int)");
                yield said(session.attempt("create temp table mine (id int)"));
            }
        };
    }

    private static Observation said(Attempt attempt) {
        return Observation.of("seen", attempt.verdict()).refusedBy(attempt.error());
    }
}
