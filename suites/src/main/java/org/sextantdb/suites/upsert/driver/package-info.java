/** What the driver says of an upsert: row counts, keys, returned rows, batches, warnings. */
@NullMarked
@Suite("upsert")
package org.sextantdb.suites.upsert.driver;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
