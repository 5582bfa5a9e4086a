/** Transactions as the driver's own methods steer them: levels, autocommit, read-only, close. */
@NullMarked
@Suite("isolation")
package org.sextantdb.suites.isolation.driver;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
