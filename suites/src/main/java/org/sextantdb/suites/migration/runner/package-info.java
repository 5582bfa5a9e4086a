/** What the kit's own migration runner keeps on every engine: its lock, its tracking table, its way with files. */
@NullMarked
@Suite("migration")
package org.sextantdb.suites.migration.runner;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
