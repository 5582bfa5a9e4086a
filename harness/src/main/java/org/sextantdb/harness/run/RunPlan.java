package org.sextantdb.harness.run;

import java.util.List;
import java.util.Map;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.model.ResultLine;

/**
 * What is run.
 *
 * @param columns the columns, in the order of the matrix
 * @param cases the cases selected
 * @param all all cases there are: the ledger may name any of them
 * @param options how
 * @param filters what the user selected, as it goes into the results
 * @param kit which kit this is
 */
public record RunPlan(
        List<Column> columns,
        CaseCatalog cases,
        CaseCatalog all,
        RunOptions options,
        Map<String, String> filters,
        ResultLine.Kit kit) {
    public RunPlan {
        columns = List.copyOf(columns);
        filters = Map.copyOf(filters);
    }
}
