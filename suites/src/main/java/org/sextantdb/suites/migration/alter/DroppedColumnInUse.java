package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column is dropped that something else names: that goes on because the drop is refused, or is broken or gone. */
public record DroppedColumnInUse(NamedBy dependent) implements Case {
    /** What names the column together with others. */
    public enum NamedBy {
        CHECK_OF_TWO(Dependent.CHECK_OF_TWO),
        GENERATED(Dependent.GENERATED),
        VIEW(Dependent.VIEW),
        TRIGGER(Dependent.TRIGGER),
        REFERENCED(Dependent.REFERENCED),
        PARTIAL_INDEX(Dependent.PARTIAL_INDEX);

        private final Dependent what;

        NamedBy(Dependent what) {
            this.what = what;
        }
    }

    @Override
    public String asks() {
        return "Is a column kept that " + dependent.what.words() + " names?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("dependent", "works")
                        .stake(dependent == NamedBy.CHECK_OF_TWO ? Stake.DATA : Stake.AVAILABILITY)
                        .advice(
                                "Drop what names the column first, by its name, and run every view and every trigger once after a migration."),
                "11.15 <drop column definition>: with RESTRICT nothing else may refer to the column");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt made = dependent.what.make(session, db.dialect());
        if (made.refused()) {
            return Observation.of("dependent", made.verdict())
                    .and("drop", "not-tried")
                    .refusedBy(made.error());
        }
        session.run("create table plain (a int, b int)");
        session.run("alter table plain drop column b");
        String before = dependent.what.state(session, "b");
        if (before.equals("gone")) {
            return Observation.of("dependent", "never-there").and("drop", "not-tried");
        }
        Attempt drop = session.attempt("alter table t drop column b");
        String after = drop.refused() ? dependent.what.state(session, "b") : stateWithoutColumn(session);
        return Observation.of("dependent", after.equals(before) ? "works" : after)
                .and("drop", drop.verdict());
    }

    private String stateWithoutColumn(Session session) {
        SchemaSnapshot schema = session.schema();
        Table table = schema.table("t").orElseThrow();
        return switch (dependent) {
            case CHECK_OF_TWO -> table.checks().isEmpty() ? "gone" : "broken";
            case GENERATED -> table.column("c").isPresent() ? "broken" : "gone";
            case VIEW -> schema.views().isEmpty() ? "gone" : "broken";
            case TRIGGER ->
                session.attempt("insert into t (id, a) values (2, 20)").refused() ? "broken" : "gone";
            case REFERENCED -> schema.table("child").orElseThrow().foreignKeys().isEmpty() ? "gone" : "broken";
            case PARTIAL_INDEX -> table.index("t_part").isPresent() ? "broken" : "gone";
        };
    }
}
