package org.sextantdb.harness.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of {@code results.jsonl}. The names of the components are the names in the file. */
public sealed interface ResultLine {

    /** The version of the file contract that this kit writes. */
    int SCHEMA_VERSION = 1;

    /**
     * First line of a run.
     *
     * @param seed the seed of everything random in the run
     * @param filters what was selected: {@code engines}, {@code suites}, {@code case}; empty where everything was
     */
    record Run(int schemaVersion, Kit kit, String startedAt, long seed, Map<String, String> filters)
            implements ResultLine {}

    /** Which kit measured. */
    record Kit(String version, String commit) {}

    /**
     * One column, also for an engine that did not run.
     *
     * @param version the version the server answered with, or null where none was asked
     * @param build the server's own description of itself
     * @param variant null for the stock column
     * @param source how the server was had: {@code kind} and what identifies it
     * @param settings the server's settings that change answers
     * @param state {@code ran}, {@code not-run} or {@code failed}
     * @param reason why it did not run, with the command that would change that
     */
    record Engine(
            String id,
            String label,
            String family,
            @Nullable String version,
            @Nullable String build,
            @Nullable String variant,
            Map<String, String> source,
            @Nullable Driver driver,
            Map<String, String> settings,
            @Nullable String endOfLife,
            String state,
            @Nullable String reason,
            long startMillis)
            implements ResultLine {}

    /** The JDBC driver of a column. */
    record Driver(String name, String version) {}

    /** One row. */
    record Case(
            String id,
            String suite,
            String asks,
            @Nullable Map<String, String> claim,
            @Nullable String noClaimBecause,
            Stake stake,
            @Nullable String advice,
            List<Source> sources)
            implements ResultLine {

        public static Case of(String id, String suite, String asks, Claim claim) {
            return new Case(
                    id,
                    suite,
                    asks,
                    claim.exists() ? claim.facts() : null,
                    claim.noClaimBecause(),
                    claim.stake(),
                    claim.advice(),
                    claim.sources());
        }
    }

    /**
     * One cell: a case on an engine.
     *
     * @param cycle transactions that depend on each other in a circle; empty, and not in the file, where there is none
     * @param measures numbers that are not the same in every run; empty, and not in the file, where there are none
     * @param durationMillis wall time of the case, its workspace included
     * @param jdbcMillis the part of it spent in the driver and the server
     * @param waitedMillis the part of it in which all sessions of a schedule waited for each other, because the schedule
     *     demands it; 0, and not in the file, where they never did
     */
    record Cell(
            String caseId,
            String engine,
            Outcome outcome,
            @Nullable Boolean foreseen,
            String sentence,
            Map<String, String> facts,
            @Nullable SqlError error,
            @Nullable Deviation deviation,
            List<TranscriptLine> transcript,
            List<DependencyStep> cycle,
            List<Measure> measures,
            double durationMillis,
            double jdbcMillis,
            double waitedMillis)
            implements ResultLine {

        /** A cell without a cycle and measures whose sessions never all waited. */
        public Cell(
                String caseId,
                String engine,
                Outcome outcome,
                @Nullable Boolean foreseen,
                String sentence,
                Map<String, String> facts,
                @Nullable SqlError error,
                @Nullable Deviation deviation,
                List<TranscriptLine> transcript,
                double durationMillis,
                double jdbcMillis) {
            this(
                    caseId,
                    engine,
                    outcome,
                    foreseen,
                    sentence,
                    facts,
                    error,
                    deviation,
                    transcript,
                    List.of(),
                    List.of(),
                    durationMillis,
                    jdbcMillis,
                    0);
        }

        /** This cell with what was seen, and what it means. */
        public Cell judged(Verdict verdict, @Nullable Observation seen) {
            return new Cell(
                    caseId,
                    engine,
                    verdict.outcome(),
                    verdict.foreseen(),
                    verdict.sentence(),
                    seen == null ? Map.of() : seen.facts(),
                    seen == null ? null : seen.refusal(),
                    verdict.deviation(),
                    transcript,
                    seen == null ? List.of() : seen.cycle(),
                    seen == null ? List.of() : seen.measures(),
                    durationMillis,
                    jdbcMillis,
                    waitedMillis);
        }

        /** Whether this cell fails a build. */
        public boolean isUnforeseen() {
            return Boolean.FALSE.equals(foreseen);
        }
    }

    /** Last line of a run; a file without it was cut short. */
    record End(boolean complete, String finishedAt, Map<String, Integer> counts, int unforeseen)
            implements ResultLine {}
}
