package org.sextantdb.reports;

import java.util.List;
import org.sextantdb.harness.model.ResultLine.Case;

/**
 * The rows of one suite, highest stake first.
 *
 * @param id the suite's name
 * @param cases its cases, sorted by stake and id
 */
public record Suite(String id, List<Case> cases) {
    public Suite {
        cases = List.copyOf(cases);
    }
}
