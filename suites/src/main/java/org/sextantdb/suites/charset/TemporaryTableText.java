package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A temporary table that names no character set takes an emoji. */
public record TemporaryTableText(Made made) implements Case {

    /** Where the column comes from. */
    public enum Made {
        DECLARED("create temporary table x (v varchar(20))", "insert into x (v) values ('😀')"),
        FROM_LITERAL("create temporary table x as select '😀' as v", ""),
        FROM_COLUMN("create temporary table x as select v from t", ""),
        FROM_EMPTY_COLUMN(
                "create temporary table x as select v from t where id = 2", "insert into x (v) values ('😀')");

        private final String create;
        private final String insert;

        Made(String create, String insert) {
            this.create = create;
            this.insert = insert;
        }
    }

    @Override
    public String asks() {
        return switch (made) {
            case DECLARED -> "Does a temporary table that names no character set hold an emoji?";
            case FROM_LITERAL -> "Is an emoji literal kept by CREATE TEMPORARY TABLE … AS SELECT?";
            case FROM_COLUMN -> "Is an emoji of a column kept by CREATE TEMPORARY TABLE … AS SELECT?";
            case FROM_EMPTY_COLUMN -> "Does a temporary table copied from a query hold an emoji like its source?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "F09F9880")
                .stake(Stake.DATA)
                .advice("Declare the columns of a temporary table, and name their character set.")
                .source("RFC 3629: UTF-8 has a sequence for every character", "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(20) + ")");
        session.run("insert into t (id, v) values (1, '😀')");
        Attempt create = session.attempt(made.create);
        Attempt insert = create.refused() || made.insert.isEmpty() ? create : session.attempt(made.insert);
        if (insert.refused()) {
            return Observation.of("stored", insert.verdict()).refusedBy(insert.error());
        }
        return Observation.of("stored", session.value("select " + dialect.hex("v") + " from x"));
    }
}
