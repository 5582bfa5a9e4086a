/** Migrations beside work: who waits for a schema statement, whom it waits for, and how a second runner is kept away. */
@NullMarked
@Suite("migration")
package org.sextantdb.suites.migration.lock;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
