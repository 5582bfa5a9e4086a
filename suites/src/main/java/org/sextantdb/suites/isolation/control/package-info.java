/** Control of transactions: how they begin and end, what an error leaves of them, and what comes back after it. */
@NullMarked
@Suite("isolation")
package org.sextantdb.suites.isolation.control;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
