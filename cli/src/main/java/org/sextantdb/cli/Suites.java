package org.sextantdb.cli;

import org.sextantdb.harness.run.CaseCatalog;

/** All suites on the class path. */
final class Suites {
    private Suites() {}

    static CaseCatalog all() {
        return CaseCatalog.find("org.sextantdb.suites");
    }
}
