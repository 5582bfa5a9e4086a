package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A thing is renamed by a form of words that only some know. */
public record RenamedBy(Form form) implements Case {
    /** The words. */
    public enum Form {
        ALTER_INDEX("alter index t_a rename to t_new"),
        RENAME_INDEX("alter table t rename index t_a to t_new"),
        RENAME_CONSTRAINT("alter table t rename constraint t_positive to t_new"),
        CHANGE_COLUMN("alter table t change a t_new int"),
        RENAME_TABLE("rename table t to t_new"),
        RENAME_COLUMN_IF_EXISTS("alter table t rename column if exists absent to t_new");

        private final String sql;

        Form(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is " + form.name().replace('_', ' ') + " understood, and the new name there?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The standard renames nothing; each vendor has words of its own.")
                .stake(Stake.EFFORT)
                .advice("Drop the index or the constraint and make it again under the new name.")
                .source("ALTER INDEX … RENAME TO", "https://www.postgresql.org/docs/16/sql-alterindex.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, constraint t_positive check (id > 0))");
        session.run("create index t_a on t (a)");
        Attempt rename = session.attempt(form.sql);
        String schema = session.schema().toString();
        return Observation.of("rename", rename.verdict())
                .and("new-name", schema.contains("t_new") ? "there" : "not-there")
                .refusedBy(rename.error());
    }
}
