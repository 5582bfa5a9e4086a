package org.sextantdb.suites.migration.alter;

import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The type of a column is changed: what else stood in its definition stays, or is gone without a word. */
public record AttributeAfterTypeChange(Attribute attribute) implements Case {
    /** What the column has besides its type. */
    public enum Attribute {
        DEFAULT,
        COMMENT,
        COLLATION,
        NUMBERING,
        UNIQUE,
        CHECK
    }

    @Override
    public String asks() {
        return "Does " + attribute.name() + " stay when the type of its column is changed?";
    }

    @Override
    public Claim claim() {
        return Claim.that("change", "accepted")
                .and("attribute", "kept")
                .stake(attribute == Attribute.COMMENT ? Stake.EFFORT : Stake.MEANING)
                .advice(
                        "Write the whole definition of the column again in every change of it, and compare the schema after.")
                .source(
                        "Default, constraints and indexes of the column are converted with its type",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        Attempt made = make(session, dialect);
        if (made.refused() || !has(session)) {
            return Observation.of("change", made.refused() ? made.verdict() : "not-tried")
                    .and("attribute", "never-there")
                    .refusedBy(made.error());
        }
        String type = attribute == Attribute.COLLATION ? dialect.text(20) : "bigint";
        Attempt change = session.attempt(dialect.changeType("t", "c1", type));
        return Observation.of("change", change.verdict())
                .and("attribute", has(session) ? "kept" : "gone")
                .refusedBy(change.error());
    }

    private Attempt make(Session session, Dialect dialect) {
        if (attribute == Attribute.COMMENT) {
            return dialect.createCommented("t", List.of("word", "other")).stream()
                    .map(session::attempt)
                    .reduce(Session.done(), (all, next) -> all.refused() ? all : next);
        }
        String text = "create table t (c2 int, c1 " + dialect.text(10) + " ";
        Attempt made = session.attempt(
                switch (attribute) {
                    case DEFAULT -> "create table t (c2 int, c1 int default 5)";
                    case COLLATION -> text + dialect.twoCollations().get(0) + ")";
                    case NUMBERING -> "create table t (c2 int, c1 " + dialect.identityKey() + ")";
                    case UNIQUE -> "create table t (c2 int, c1 int, constraint t_once unique (c1))";
                    default -> "create table t (c2 int, c1 int, constraint t_positive check (c1 > 0))";
                });
        if (attribute == Attribute.COLLATION && !has(session)) {
            session.run("drop table t");
            made = session.attempt(text + dialect.twoCollations().get(1) + ")");
        }
        return made;
    }

    private boolean has(Session session) {
        if (attribute == Attribute.UNIQUE || attribute == Attribute.CHECK) {
            session.run("delete from t");
            session.run("insert into t (c1) values (1)");
            return session.attempt("insert into t (c1) values (" + (attribute == Attribute.CHECK ? "-1" : "1") + ")")
                    .refused();
        }
        if (attribute == Attribute.DEFAULT || attribute == Attribute.NUMBERING) {
            session.run("delete from t");
            session.attempt("insert into t (c2) values (1)");
            session.attempt("insert into t (c2) values (1)");
            return session.value("select count(c1) from t").equals("2");
        }
        Optional<Column> column = session.schema().table("t").flatMap(table -> table.column("c1"));
        return column.map(c -> attribute == Attribute.COMMENT ? c.comment() : c.collation())
                .isPresent();
    }
}
