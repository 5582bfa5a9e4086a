package org.sextantdb.suites.charset;

import java.util.Locale;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table or view is made again from the statement that the server prints for it, as dump and restore do it. */
public record PrintedSchema(Thing of) implements Case {
    private static final String WHOLE = "F09F9880";

    /** Where the emoji stands, how it is made, and a query for what it does. */
    public enum Thing {
        DEFAULT("create table t (id int primary key, v %s default '😀')", "insert into t (id) values (1)"),
        MEMBER(
                "create table t (id int primary key, v %s check (v in ('😀')))",
                "insert into t (id, v) values (1, '😀')"),
        ENUM(
                "create table t (id int primary key, v enum('😀') character set utf8mb4)",
                "insert into t (id, v) values (1, '😀')"),
        GENERATED(
                "create table t (id int primary key, v %s generated always as (case when id > 0 then '😀' end) stored)",
                "insert into t (id) values (1)"),
        VIEW("create view t as select 1 as id, '😀' as v", "");

        private final String create;
        private final String use;

        Thing(String create, String use) {
            this.create = create;
            this.use = use;
        }

        private String kind() {
            return this == VIEW ? "view" : "table";
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case DEFAULT -> "Does a dump keep an emoji in a DEFAULT?";
            case MEMBER -> "Does a dump keep an emoji in a CHECK?";
            case ENUM -> "Does a dump keep an emoji in an ENUM?";
            case GENERATED -> "Does a dump keep an emoji in a generated column?";
            case VIEW -> "Does a dump keep an emoji in a view?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("restored", WHOLE)
                .stake(Stake.DATA)
                .advice("Make schemas from migration files, never from what a server prints.")
                .source(
                        "A dump holds the statements that make the objects again",
                        "https://www.postgresql.org/docs/16/app-pgdump.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table plain (id int primary key, v varchar(20) default 'a')");
        Attempt made = session.attempt(String.format(of.create, dialect.unicodeText(20)));
        if (made.refused()) {
            return Observation.of("restored", "not-available").refusedBy(made.error());
        }
        String before = use(session);
        String printed = session.query(dialect.printed(of.kind(), "t")).values().get(0).stream()
                .map(String::valueOf)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("create"))
                .findFirst()
                .orElseThrow();
        session.run("drop " + of.kind() + " t");
        Attempt again = session.attempt(printed);
        String after = again.refused() ? again.verdict() : use(session);
        return Observation.of("restored", after)
                .and("before", before)
                .and("printed", printed.contains("😀") ? "with the emoji" : "without it")
                .refusedBy(again.error());
    }

    private String use(Session session) {
        if (!of.use.isEmpty()) {
            Attempt use = session.attempt(of.use);
            if (use.refused()) {
                return use.verdict();
            }
        }
        String value = session.value("select " + session.dialect().hex("v") + " from t");
        boolean loose = of == Thing.MEMBER
                && !session.attempt("insert into t (id, v) values (2, '?')").refused();
        if (value.isEmpty()) {
            return "an empty text";
        }
        return loose ? value + ", and takes a question mark" : value;
    }
}
