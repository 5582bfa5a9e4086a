package org.sextantdb.reports;

import java.util.Arrays;
import java.util.Optional;

/** What is asked of a user's migration, with the words for one of which it does not hold. */
enum MigrationProperty {
    APPLIES("applies", "does not go up"),
    BREAKS_BY_RULE("breaks-by-rule", "taken for something else"),
    KEEPS_ROWS("keeps-rows", "changes rows silently"),
    MEANS_THE_SAME("means-the-same", "means less here"),
    DOWN_UNDOES_UP("down-undoes-up", "down does not undo it"),
    UP_AGAIN("up-again", "another schema when up again"),
    RESUMES("resumes", "cannot be gone on with"),
    LEAVES_NOTHING("leaves-nothing", "down leaves something"),
    SECOND_UP("second-up", "not the same the second time"),
    TOOL_UP("tool-up", "does not go up once and for all"),
    TOOL_DOWN("tool-down", "does not go down and up again");

    private final String caseName;
    private final String broken;

    MigrationProperty(String caseName, String broken) {
        this.caseName = caseName;
        this.broken = broken;
    }

    static Optional<MigrationProperty> of(String caseName) {
        return Arrays.stream(values())
                .filter(property -> property.caseName.equals(caseName))
                .findFirst();
    }

    /** What is said of a file that does not have it. */
    String broken() {
        return broken;
    }
}
