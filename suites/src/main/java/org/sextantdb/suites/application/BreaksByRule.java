package org.sextantdb.suites.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.ScriptStatement;
import org.sextantdb.harness.migrate.rule.PortabilityRules;
import org.sextantdb.harness.migrate.rule.RuleFinding;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.ColumnName;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Workspace;

/** What the rules say of a file before it is run: what would be refused, and what would silently mean something else. */
record BreaksByRule(Step file) implements Case {

    @Override
    public String asks() {
        return "Is there something in " + file.title() + " that this engine takes for something else?";
    }

    @Override
    public Claim claim() {
        return Claim.that("silently", "nothing")
                .stake(Stake.MEANING)
                .advice("Read each of these lines again with this engine in mind; the cell says what to write instead.")
                .source("Constraints that are parsed and not kept", "https://docs.pingcap.com/tidb/stable/constraints");
    }

    @Override
    public Observation observe(Workspace db) {
        ColumnName column = db.column();
        MigrationDirectory directory = file.rehearsals().directory(column);
        ScriptSyntax syntax = db.dialect().scriptSyntax();
        List<ScriptStatement> until = new ArrayList<>();
        boolean there = false;
        List<ScriptStatement> own = List.of();
        try {
            for (Migration migration : directory.migrations()) {
                List<ScriptStatement> statements = migration.up().statements(syntax);
                until.addAll(statements);
                if (migration.version().equals(file.version())) {
                    own = statements;
                    there = true;
                    break;
                }
            }
        } catch (InputException e) {
            return Observation.of("silently", "unreadable: " + e.getMessage());
        }
        if (!there) {
            throw new NotAskedException("there is no " + file.title() + " for this engine");
        }
        // A file may hold many migrations.
        Set<ScriptStatement> its = Set.copyOf(own);
        List<RuleFinding> found = PortabilityRules.check(until, syntax, column.family(), column.version()).stream()
                .filter(finding -> its.contains(finding.statement()))
                .toList();
        return Observation.of("silently", words(found, true)).and("loudly", words(found, false));
    }

    private static String words(List<RuleFinding> found, boolean silent) {
        return Asked.listed(
                "nothing",
                found.stream()
                        .filter(finding -> finding.silent() == silent)
                        .map(finding ->
                                finding.where() + " " + finding.what() + " (instead: " + finding.instead() + ")")
                        .toList());
    }
}
