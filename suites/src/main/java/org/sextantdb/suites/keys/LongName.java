package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/**
 * Two things are named with long names that differ in the last letter: both are there, the names are refused, or they
 * are cut so that both are one. Tables have a case of their own.
 */
public record LongName(Kind of, NameLength chars) implements Case {

    /** What has a name. */
    public enum Kind {
        COLUMN(Named.COLUMN),
        INDEX(Named.INDEX),
        CONSTRAINT(Named.CONSTRAINT),
        VIEW(Named.VIEW),
        ALIAS(Named.ALIAS);

        private final Named named;

        Kind(Named named) {
            this.named = named;
        }

        @Override
        public String toString() {
            return named.toString();
        }
    }

    @Override
    public String asks() {
        return "Are two names of " + chars + " letters apart if only the last letter differs (" + of + ")?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("name", "accepted")
                        .and("second", "accepted")
                        .stake(Stake.MEANING)
                        .advice("Keep every name at 63 ASCII letters or fewer, also those that a tool makes up."),
                "5.2 <token> and <separator>: an identifier may have 128 characters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Named.prepare(session);
        String stem = "n".repeat(chars.chars() - 1);
        Attempt first = of.named.first(session, stem + "a", 1);
        if (first.refused()) {
            Control.require(!of.named.first(session, "short_name", 2).refused(), "a short name is taken");
            return Observation.of("name", first.verdict())
                    .and("second", "not-tried")
                    .refusedBy(first.error());
        }
        Attempt second = of.named.second(session, stem + "a", stem + "b", 1);
        return Observation.of("name", first.verdict())
                .and("second", second.verdict())
                .and("warnings", first.warningCodes());
    }
}
