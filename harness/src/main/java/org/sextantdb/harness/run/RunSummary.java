package org.sextantdb.harness.run;

import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.Outcome;

/**
 * How a run ended.
 *
 * @param counts cells per outcome
 * @param unforeseen cells that are not as the ledger says
 * @param ran ids of the columns that ran
 * @param notRun id of each column that did not, and why
 */
public record RunSummary(Map<Outcome, Integer> counts, int unforeseen, List<String> ran, Map<String, String> notRun) {}
