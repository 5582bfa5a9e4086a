package org.sextantdb.suites.migration.alter;

import java.util.List;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.IndexPart;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column is dropped that is half of a key of two: the key stays whole, goes, or covers the other column alone. */
public record DroppedColumnOfKey(Key key) implements Case {
    /** The key over {@code a} and {@code b}. */
    public enum Key {
        INDEX(""),
        UNIQUE(", constraint t_once unique (a, b)"),
        PRIMARY_KEY(", primary key (a, b)");

        private final String sql;

        Key(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Does "
                + switch (key) {
                    case INDEX -> "an index";
                    case UNIQUE -> "a UNIQUE constraint";
                    case PRIMARY_KEY -> "a primary key";
                }
                + " of two columns mean nothing new after one of them was dropped?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("key", "whole-or-gone")
                        .stake(key == Key.INDEX ? Stake.EFFORT : Stake.MEANING)
                        .advice("Drop a key of several columns by its name before one of its columns is dropped."),
                "11.15 <drop column definition>: with RESTRICT no constraint of several columns may refer to the column");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (c int, a int not null, b int not null" + key.sql + ")");
        if (key == Key.INDEX) {
            session.run("create index t_index on t (a, b)");
        }
        session.run("insert into t (c, a, b) values (1, 1, 1), (2, 2, 2)");
        Control.require(parts(session).equals("a b"), "the catalogue shows the key of two columns");
        Attempt drop = session.attempt("alter table t drop column b");
        String parts = parts(session);
        boolean isWholeOrGone = parts.isEmpty() || drop.refused() && parts.equals("a b");
        return Observation.of("key", isWholeOrGone ? "whole-or-gone" : "covers-" + parts)
                .and("drop", Altered.dropped(drop, session, "b"));
    }

    private String parts(Session session) {
        Table table = session.schema().table("t").orElseThrow();
        List<IndexPart> parts = key == Key.PRIMARY_KEY
                ? table.primaryKey()
                : table.indexes().stream()
                        .flatMap(index -> index.parts().stream())
                        .toList();
        return parts.stream().map(IndexPart::expression).collect(Collectors.joining(" "));
    }
}
