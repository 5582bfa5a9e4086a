package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table or a column gets a comment, in one of the two ways to write it, and the catalogue is asked for it. */
public record Comment(On on, Spelling spelling) implements Case {

    /** What the comment is about. */
    public enum On {
        TABLE,
        COLUMN
    }

    /** The two ways to write a comment. */
    public enum Spelling {
        COMMENT_ON,
        IN_CREATE
    }

    @Override
    public String asks() {
        String thing = on == On.TABLE ? "a table" : "a column";
        return switch (spelling) {
            case COMMENT_ON -> "Is a comment of " + thing + " kept that COMMENT ON gives?";
            case IN_CREATE -> "Is a comment of " + thing + " kept that CREATE TABLE gives?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("statement", "accepted")
                .and("comment", "kept")
                .and("type", "unchanged")
                .stake(Stake.EFFORT)
                .advice("Keep descriptions beside the migrations; comments are in no standard.")
                .source("COMMENT ON", "https://www.postgresql.org/docs/16/sql-comment.html")
                .source("COMMENT in CREATE TABLE", "https://dev.mysql.com/doc/refman/8.4/en/create-table.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table plain (id int primary key, a int)");
        Attempt comment = comment(session);
        if (comment.refused()) {
            return Observation.of("statement", comment.verdict())
                    .and("comment", "none")
                    .and("type", "unchanged")
                    .refusedBy(comment.error());
        }
        SchemaSnapshot schema = session.schema();
        Table table = schema.table("t").orElseThrow();
        Column column = table.column("a").orElseThrow();
        Column plain = schema.table("plain").orElseThrow().column("a").orElseThrow();
        String kept = String.valueOf(on == On.TABLE ? table.comment() : column.comment());
        return Observation.of("statement", comment.verdict())
                .and("comment", kept.equals("what it is") ? "kept" : "lost")
                .and("type", column.type().equals(plain.type()) ? "unchanged" : "changed");
    }

    private Attempt comment(Session session) {
        if (spelling == Spelling.COMMENT_ON) {
            session.run("create table t (id int primary key, a int)");
            return session.attempt("comment on " + (on == On.TABLE ? "table t" : "column t.a") + " is 'what it is'");
        }
        return session.attempt(
                on == On.TABLE
                        ? "create table t (id int primary key, a int) comment 'what it is'"
                        : "create table t (id int primary key, a int comment 'what it is')");
    }
}
