package org.sextantdb.suites.migration.alter;

import java.util.List;
import java.util.Set;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column with a value of its own for every row is added to a table that is empty, or that has two rows. */
public record AddedColumn(Value value, boolean filled) implements Case {
    /** Where the value of the new column comes from. */
    public enum Value {
        CONSTANT("int default 5 not null", "5 5", "5"),
        CURRENT_TIME("timestamp default current_timestamp not null", "filled", "filled"),
        RANDOM("char(36) default (%s) not null", "all-different", "all-different"),
        STORED("int generated always as (a * 2) stored", "20 40", "60"),
        VIRTUAL("int generated always as (a * 2) virtual", "20 40", "60"),
        NUMBERED("", "1 2", "3");

        private final String sql;
        private final String old;
        private final String next;

        Value(String sql, String old, String next) {
            this.sql = sql;
            this.old = old;
            this.next = next;
        }
    }

    @Override
    public String asks() {
        return "Can "
                + switch (value) {
                    case CONSTANT -> "a NOT NULL column with a constant default";
                    case CURRENT_TIME -> "a NOT NULL column with DEFAULT CURRENT_TIMESTAMP";
                    case RANDOM -> "a NOT NULL column with a random default";
                    case STORED -> "a stored generated column";
                    case VIRTUAL -> "a virtual generated column";
                    case NUMBERED -> "a numbered primary key";
                }
                + " be added to a table "
                + (filled ? "that has rows?" : "that is empty?");
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("add", "accepted")
                        .and("old-rows", filled ? value.old : "none")
                        .and("new-row", filled || value != Value.NUMBERED ? value.next : "1")
                        .stake(Stake.EFFORT)
                        .advice(
                                "Add the column nullable and without a default, fill it with an UPDATE, then add what else it needs."),
                "11.11 <add column definition>: the column in every row has its default value");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int)");
        session.run("alter table t add column plain int");
        if (filled) {
            session.run("insert into t (a) values (10), (20)");
        }
        Attempt add = session.attempt("alter table t add column n " + definition(db));
        if (add.refused()) {
            return Observation.of("add", add.verdict())
                    .and("old-rows", "not-tried")
                    .and("new-row", "not-tried")
                    .refusedBy(add.error());
        }
        String old = shown(session.query("select n from t order by a"));
        Attempt row = session.attempt("insert into t (a) values (30)");
        return Observation.of("add", "accepted")
                .and("old-rows", old)
                .and("new-row", row.refused() ? row.verdict() : shown(session.query("select n from t where a = 30")))
                .refusedBy(row.error());
    }

    /** Where no function makes UUIDs, random bytes in hexadecimal digits are as good. */
    private String definition(Workspace db) {
        return value == Value.NUMBERED
                ? db.dialect().identityKey()
                : value.sql.formatted(db.dialect().newUuid().orElse("hex(randomblob(16))"));
    }

    private String shown(Rows rows) {
        List<String> values = rows.column();
        if (values.isEmpty()) {
            return "none";
        }
        return switch (value) {
            case CURRENT_TIME -> values.stream().allMatch(v -> v.startsWith("20")) ? "filled" : "zero";
            case RANDOM -> Set.copyOf(values).size() == values.size() ? "all-different" : "all-equal";
            default -> String.join(" ", values);
        };
    }
}
