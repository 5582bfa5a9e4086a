package org.sextantdb.suites.migration.alter;

import java.util.stream.Stream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * A table that has children is rebuilt in a transaction, the way to change what ALTER TABLE cannot: a new table, the rows
 * copied, the old one dropped, the new one renamed. The children stay, or are deleted with the old table's rows.
 */
public record RebuiltTable(Way way) implements Case {
    /** How foreign keys are switched off, and where. */
    public enum Way {
        KEYS_ON("", false),
        PRAGMA_IN_TRANSACTION("pragma foreign_keys = ", true),
        PRAGMA_BEFORE("pragma foreign_keys = ", false),
        FOREIGN_KEY_CHECKS_BEFORE("set foreign_key_checks = ", false);

        private final String sql;
        private final boolean isInside;

        Way(String sql, boolean isInside) {
            this.sql = sql;
            this.isInside = isInside;
        }
    }

    @Override
    public String asks() {
        return "Do the children stay when their parent is rebuilt, "
                + switch (way) {
                    case KEYS_ON -> "foreign keys as they are?";
                    case PRAGMA_IN_TRANSACTION -> "foreign keys switched off within the transaction?";
                    case PRAGMA_BEFORE -> "foreign keys switched off before the transaction?";
                    case FOREIGN_KEY_CHECKS_BEFORE -> "FOREIGN_KEY_CHECKS switched off before?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.that("children", "1")
                .and("rebuild", "accepted")
                .and("foreign-key", "names-parent")
                .stake(Stake.DATA)
                .advice(
                        "Switch foreign keys off before the transaction begins, make indexes and triggers again, and count the children before COMMIT.")
                .source(
                        "The order of a rebuild, step by step",
                        "https://www.sqlite.org/lang_altertable.html#otheralter");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt known = way.sql.isEmpty() ? Session.done() : session.attempt(way.sql + "1");
        if (known.refused()) {
            return Understood.refused(known, claim());
        }
        session.run("create table parent (id int primary key, v int)");
        session.run("create index parent_v on parent (v)");
        session.run("create table child (id int primary key, parent_id int, constraint child_parent"
                + " foreign key (parent_id) references parent (id) on delete cascade)");
        session.run("insert into parent (id, v) values (1, 10)");
        session.run("insert into child (id, parent_id) values (1, 1)");
        if (!way.sql.isEmpty() && !way.isInside) {
            session.run(way.sql + "0");
        }
        session.begin();
        if (way.isInside) {
            session.run(way.sql + "0");
        }
        Attempt rebuild = Stream.of(
                        "create table parent_new (id int primary key, v int default 5)",
                        "insert into parent_new (id, v) select id, v from parent",
                        "drop table parent",
                        "alter table parent_new rename to parent")
                .map(session::attempt)
                .filter(Attempt::refused)
                .findFirst()
                .orElseGet(Session::done);
        Attempt end = rebuild.refused() ? session.rollback() : session.commit();
        Control.require(!end.refused(), "the transaction ends");
        SchemaSnapshot schema = session.schema();
        Table child = schema.table("child").orElseThrow();
        boolean isNamed =
                child.foreignKeys().stream().anyMatch(key -> key.references().equals("parent"));
        boolean isIndexed =
                schema.table("parent").orElseThrow().index("parent_v").isPresent();
        return Observation.of("children", session.value("select count(*) from child"))
                .and("rebuild", rebuild.verdict())
                .and("foreign-key", isNamed ? "names-parent" : "gone")
                .and("index", isIndexed ? "kept" : "gone")
                .refusedBy(rebuild.error());
    }
}
