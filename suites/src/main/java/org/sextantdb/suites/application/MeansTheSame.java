package org.sextantdb.suites.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.canonical.CanonicalSchema;
import org.sextantdb.harness.schema.canonical.Drift;
import org.sextantdb.harness.schema.canonical.SchemaDrift;
import org.sextantdb.harness.session.AcrossColumns;
import org.sextantdb.harness.session.ColumnName;
import org.sextantdb.harness.session.Workspace;

/** The schema of one version on this column and on the first: what one keeps and the other loses. */
record MeansTheSame(Step file) implements AcrossColumns {

    @Override
    public String asks() {
        return "Does the schema behind " + file.title() + " mean the same as on the first column?";
    }

    @Override
    public Claim claim() {
        return Claim.that("loses", "nothing")
                .stake(Stake.MEANING)
                .advice("Write for each engine what its types and constraints are called, and compare what was kept.")
                .source(
                        "JSON is an alias for LONGTEXT here, and the native type there",
                        "https://mariadb.com/docs/server/reference/data-types/string-data-types/json");
    }

    @Override
    public int timeLimits() {
        return file.rehearsals().timeLimits();
    }

    @Override
    public Observation observe(Workspace db) {
        Walk walk = file.rehearsals().walk(db);
        WalkedStep step = Asked.applied(file, walk);
        db.transcript().addAll(step.up().evidence());
        return Observation.of("tables", step.after().tables().size());
    }

    @Override
    public Observation across(ColumnName column, Observation seen) {
        Optional<Walk> own = file.rehearsals().walked(column);
        Optional<Walk> first = file.rehearsals().reference(file.version());
        if (own.isEmpty() || first.isEmpty() || own.get() == first.get()) {
            return Observation.of("loses", "nothing").and("differs", "nothing").and("compared-with", "itself");
        }
        Set<String> known = new HashSet<>();
        drifts(first.get(), own.get(), before(own.get())).forEach(drift -> known.add(key(drift)));
        List<Drift> added = drifts(first.get(), own.get(), Optional.of(file.version())).stream()
                .filter(drift -> !known.contains(key(drift)))
                .toList();
        return Observation.of("loses", words(added, true))
                .and("differs", words(added, false))
                .and("compared-with", first.get().column().id());
    }

    /** The version before this one, where there is one. */
    private Optional<String> before(Walk walk) {
        String before = null;
        for (WalkedStep step : walk.applied()) {
            if (step.migration().version().equals(file.version())) {
                break;
            }
            before = step.migration().version();
        }
        return Optional.ofNullable(before);
    }

    private static List<Drift> drifts(Walk first, Walk own, Optional<String> version) {
        Optional<WalkedStep> there = version.flatMap(first::step).filter(WalkedStep::applied);
        Optional<WalkedStep> here = version.flatMap(own::step).filter(WalkedStep::applied);
        if (there.isEmpty() || here.isEmpty()) {
            return List.of();
        }
        return SchemaDrift.between(
                first.column().id(),
                CanonicalSchema.of(there.get().after(), first.column().family()),
                own.column().id(),
                CanonicalSchema.of(here.get().after(), own.column().family()));
    }

    /** That an engine enforces no types at all is known of it, and no fault of these files. */
    private static boolean isLost(Drift drift) {
        return drift.loses() && !drift.kind().equals("not-enforced");
    }

    private static String key(Drift drift) {
        return drift.where() + " " + drift.kind();
    }

    private static String words(List<Drift> drifts, boolean loses) {
        return Asked.listed(
                "nothing",
                drifts.stream()
                        .filter(drift -> isLost(drift) == loses)
                        .map(Drift::words)
                        .toList());
    }
}
