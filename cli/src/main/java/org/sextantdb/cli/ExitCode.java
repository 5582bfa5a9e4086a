package org.sextantdb.cli;

/** The exit codes, stable. */
enum ExitCode {
    AS_FORESEEN(0, "everything as foreseen"),
    UNFORESEEN(1, "something unforeseen"),
    USAGE(2, "bad input: an option, a file or a URL"),
    REQUIRED_MISSING(3, "a required engine could not be had"),
    NOTHING_RAN(4, "nothing ran"),
    KIT_FAILED(70, "the kit itself failed"),
    TIME_LIMIT(124, "time limit");

    final int code;
    final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }
}
