/** Migrations down: whether the schema is the one before, what becomes of the rows, and what stands in the way. */
@NullMarked
@Suite("migration")
package org.sextantdb.suites.migration.down;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
