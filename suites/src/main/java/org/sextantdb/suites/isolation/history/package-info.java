/** Isolation under load: what many transactions did at once is recorded, and the record is checked. */
@NullMarked
@Suite("isolation")
package org.sextantdb.suites.isolation.history;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
