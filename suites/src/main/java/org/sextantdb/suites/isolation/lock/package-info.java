/** Locks and waits: who waits for whom, what a lock keeps away, and what is rolled back when a wait ends badly. */
@NullMarked
@Suite("isolation")
package org.sextantdb.suites.isolation.lock;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
