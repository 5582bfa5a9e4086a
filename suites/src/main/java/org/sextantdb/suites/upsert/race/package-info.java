/** Upserts of several sessions at once, as schedules: one row, nothing lost, and who waits or is refused. */
@NullMarked
@Suite("upsert")
package org.sextantdb.suites.upsert.race;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
