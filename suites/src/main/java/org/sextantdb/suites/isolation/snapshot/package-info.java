/** Snapshots that are not snapshots, and when they begin. */
@NullMarked
@Suite("isolation")
package org.sextantdb.suites.isolation.snapshot;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
