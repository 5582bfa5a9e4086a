/** Upserts of many sessions at once. */
@NullMarked
@Suite("upsert")
package org.sextantdb.suites.upsert.load;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
