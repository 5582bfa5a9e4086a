package org.sextantdb.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.judge.Judge;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Source;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant explain CASE}: what a case asks and claims, and which differences are foreseen. */
@Command(
        name = "explain",
        description = "Says what a case asks and claims, why, and which differences are foreseen.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "The id, with or without [parameters].")
    private String id = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Console.out(spec);
        CaseCatalog all = Suites.all();
        Ledgers ledgers = new Ledgers(all.claims());
        for (String caseId : all.select(List.of(), List.of(id)).cases().keySet()) {
            explain(out, caseId, all, ledgers);
        }
        return ExitCode.AS_FORESEEN.code;
    }

    private static void explain(PrintWriter out, String caseId, CaseCatalog all, Ledgers ledgers) {
        Claim claim = all.get(caseId).claim();
        out.println(caseId);
        out.println("  asks     " + all.get(caseId).asks());
        out.println(
                claim.exists()
                        ? "  claims   " + Judge.text(claim.facts()) + "  (at stake: "
                                + claim.stake().name().toLowerCase(java.util.Locale.ROOT) + ")"
                        : "  claims   nothing: " + claim.noClaimBecause());
        if (claim.advice() != null) {
            out.println("  advice   " + claim.advice());
        }
        for (Source source : claim.sources()) {
            out.println("  source   " + source.title() + "  " + source.url());
        }
        for (EngineFamily family : EngineCatalog.families()) {
            for (Ledger.Entry entry : ledgers.of(family.name()).entries()) {
                if (entry.caseId().equals(caseId)) {
                    out.println("  foreseen " + family.name() + " " + entry.versions()
                            + (entry.variant() == null ? "" : " +" + entry.variant()) + ": "
                            + Judge.text(entry.saw())
                            + (entry.error() == null ? "" : ", error " + entry.error()));
                    out.println("           " + entry.deviation().because() + "  ("
                            + entry.deviation().source() + ", " + entry.at() + ")");
                }
            }
        }
        out.println();
    }
}
