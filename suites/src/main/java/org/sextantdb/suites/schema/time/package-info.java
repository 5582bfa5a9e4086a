/** Dates and times: ranges, fractions, zones and clocks. */
@NullMarked
@Suite("schema")
package org.sextantdb.suites.schema.time;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
