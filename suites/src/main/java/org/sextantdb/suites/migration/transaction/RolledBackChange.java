package org.sextantdb.suites.migration.transaction;

import java.util.List;
import java.util.function.Function;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A schema statement in a transaction that is rolled back: everything is there again, with its rows, or it is not. */
public record RolledBackChange(Change change) implements Case {
    /** What is changed. */
    public enum Change {
        CREATE_TABLE("create table made (id int)"),
        DROP_TABLE("drop table t"),
        RENAME_TABLE("alter table t rename to renamed"),
        ADD_COLUMN("alter table t add column made int default 5"),
        DROP_COLUMN("alter table t drop column note"),
        RENAME_COLUMN("alter table t rename column note to renamed"),
        CHANGE_TYPE(dialect -> List.of(dialect.changeType("t", "note", dialect.text(40)))),
        CREATE_INDEX("create index made on t (b)"),
        DROP_INDEX(dialect -> List.of(dialect.dropIndex("t_a", "t"))),
        ADD_CONSTRAINT("alter table t add constraint made unique (b)"),
        DROP_CONSTRAINT("alter table child drop constraint child_parent"),
        CREATE_VIEW("create view made as select id from parent"),
        DROP_VIEW("drop view seen"),
        CREATE_TRIGGER(dialect -> dialect.rowTrigger("made", "after insert", "t", "update parent set id = 2")),
        CREATE_SEQUENCE("create sequence made");

        private final Function<Dialect, List<String>> sql;

        Change(String sql) {
            this(dialect -> List.of(sql));
        }

        Change(Function<Dialect, List<String>> sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Does ROLLBACK undo " + change.name().replace('_', ' ') + ", and are the rows as before?";
    }

    @Override
    public Claim claim() {
        return Claim.that("change", "undone")
                .and("rows", "1,one 2,two")
                .stake(change.name().startsWith("DROP") ? Stake.DATA : Stake.EFFORT)
                .advice("Rely on no rollback of the schema: write the way back as a migration, and keep a backup.")
                .source(
                        "Schema statements in transactions, engine by engine",
                        "https://wiki.postgresql.org/wiki/Transactional_DDL_in_PostgreSQL:_A_Competitive_Analysis")
                .source(
                        "Statements that cannot be rolled back",
                        "https://dev.mysql.com/doc/refman/8.4/en/cannot-roll-back.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String text = db.dialect().text(20);
        session.run("create table t (id int primary key, a int, b int, note " + text + ")");
        session.run("create index t_a on t (a)");
        session.run("create table parent (id int primary key)");
        session.run("create table child (id int primary key, parent_id int,"
                + " constraint child_parent foreign key (parent_id) references parent (id))");
        session.run("create view seen as select id from parent");
        session.run("insert into t (id, a, b, note) values (1, 10, 100, 'one'), (2, 20, 200, 'two')");
        SchemaSnapshot before = session.schema();
        Control.require(
                before.table("child").orElseThrow().foreignKeys().size() == 1, "the schema has the foreign key");
        List<String> all = change.sql.apply(db.dialect());
        all.subList(0, all.size() - 1).forEach(session::run);
        session.begin();
        Attempt attempt = session.attempt(all.get(all.size() - 1));
        if (attempt.refused()) {
            session.rollback();
            return Understood.refused(attempt, claim());
        }
        boolean changed = !SchemaDiff.between(before, session.schema()).isEmpty();
        Control.require(changed || change == Change.DROP_CONSTRAINT, "the schema changes at first");
        Control.require(!session.rollback().refused(), "ROLLBACK is accepted");
        Session after = db.session("after");
        boolean same = SchemaDiff.between(before, after.schema()).isEmpty();
        Attempt rows = after.attempt("select id, note from t order by id");
        return Observation.of("change", !changed ? "ignored" : same ? "undone" : "stays")
                .and("rows", rows.refused() ? rows.verdict() : rows.rows().text());
    }
}
