/** Which row is in the way of an upsert, and whether it is the one that was meant. */
@NullMarked
@Suite("upsert")
package org.sextantdb.suites.upsert.key;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
