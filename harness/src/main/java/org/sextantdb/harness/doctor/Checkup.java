package org.sextantdb.harness.doctor;

import java.util.List;

/** What is asked and judged on one family of databases. */
interface Checkup {

    /** Statements that let the session only read, where the engine enforces it; tried, and no error where refused. */
    List<String> readOnly();

    List<Question> questions();

    List<Check> checks();
}
