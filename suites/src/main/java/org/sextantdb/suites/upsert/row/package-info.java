/** Upserts: what becomes of the row, of what hangs on it and of what watches it. */
@NullMarked
@Suite("upsert")
package org.sextantdb.suites.upsert.row;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
