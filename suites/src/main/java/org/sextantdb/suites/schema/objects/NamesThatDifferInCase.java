package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two quoted names differ only in the case of their letters. */
public record NamesThatDifferInCase(Kind kind) implements Case {

    /** What has the two names. */
    public enum Kind {
        TABLES,
        COLUMNS,
        INDEXES
    }

    @Override
    public String asks() {
        return switch (kind) {
            case TABLES -> "Can two tables have quoted names that differ only in case?";
            case COLUMNS -> "Can two columns have quoted names that differ only in case?";
            case INDEXES -> "Can two indexes have quoted names that differ only in case?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("second", "accepted")
                        .stake(Stake.EFFORT)
                        .advice("Never give two things names that differ only in case."),
                "5.2 <token> and <separator>: delimited identifiers are equal where their letters are");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String one = db.dialect().quoted("Ab");
        String two = db.dialect().quoted("aB");
        session.run("create table t (id int primary key, " + one + " int)");
        Attempt second = switch (kind) {
            case TABLES -> {
                session.run("create table " + one + " (id int primary key)");
                yield session.attempt("create table " + two + " (id int primary key)");
            }
            case COLUMNS -> session.attempt("alter table t add column " + two + " int");
            case INDEXES -> {
                session.run("create index " + one + " on t (" + one + ")");
                yield session.attempt("create index " + two + " on t (id, " + one + ")");
            }
        };
        return Observation.of("second", second.verdict()).refusedBy(second.error());
    }
}
