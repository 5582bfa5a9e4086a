package org.sextantdb.suites.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.migrate.Application;
import org.sextantdb.harness.migrate.ExternalTool;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.session.Case;

/** The seventh suite: cases made of a user's own migrations. */
public final class ApplicationSuite {
    private ApplicationSuite() {}

    /**
     * A row for each file and property.
     *
     * @param application the user's migrations
     * @param columns ids of the columns that are run, in order; with the first one that goes up, others are compared
     */
    public static List<Case> cases(Application application, List<String> columns) {
        Rehearsals rehearsals = new Rehearsals(application, columns);
        List<Case> cases = new ArrayList<>();
        titles(application).forEach((version, title) -> {
            Step step = new Step(version, title, rehearsals);
            cases.add(new Applies(step));
            cases.add(new DownUndoesUp(step));
            cases.add(new UpAgain(step));
            cases.add(new Resumes(step));
            cases.add(new KeepsRows(step));
            cases.add(new MeansTheSame(step));
            cases.add(new BreaksByRule(step));
        });
        Whole whole = new Whole(rehearsals);
        cases.add(new LeavesNothing(whole));
        cases.add(new SecondUp(whole));
        return cases;
    }

    /** A row for each property of a command of the user's. */
    public static List<Case> cases(ExternalTool tool, List<String> columns) {
        Tool by = new Tool(tool, columns);
        return List.of(new ToolUp(by), new ToolDown(by));
    }

    /** Version to title over all directories, the longest first. */
    private static Map<String, String> titles(Application application) {
        Map<String, String> titles = new LinkedHashMap<>();
        application.directories().values().stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (MigrationDirectory one) -> -one.migrations().size())
                        .thenComparing(one -> one.root().toString()))
                .flatMap(directory -> directory.migrations().stream())
                .forEach((Migration one) -> titles.putIfAbsent(one.version(), one.title()));
        return titles;
    }
}
