/** What ALTER TABLE can change, and what becomes of the rows and of what hangs on the thing that was changed. */
@NullMarked
@Suite("migration")
package org.sextantdb.suites.migration.alter;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
