package org.sextantdb.suites.migration.alter;

import java.util.Arrays;
import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** A column is renamed on which something hangs: that follows the new name, or the statement is refused. */
public record RenamedColumn(NamedBy dependent) implements Case {
    /** All but a view, about which there is a case of its own. */
    public record NamedBy(Dependent what) {
        public static List<NamedBy> cases() {
            return Arrays.stream(Dependent.values())
                    .filter(what -> what != Dependent.VIEW)
                    .map(NamedBy::new)
                    .toList();
        }

        @Override
        public String toString() {
            return what.name();
        }
    }

    @Override
    public String asks() {
        return "Can a column be renamed that " + dependent.what.words() + " names?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rename", "accepted")
                .and("dependent", "works")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Drop what names the column, rename it, and make the rest again, in one migration; then write one row as a test.")
                .source("References to the column follow the new name", "https://www.sqlite.org/lang_altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        return Altered.by(db, dependent.what, "alter table t rename column b to b2", "rename", "b2");
    }
}
