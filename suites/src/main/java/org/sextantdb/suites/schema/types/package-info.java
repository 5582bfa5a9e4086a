/** Types: what becomes of the values at their edges, and what a driver makes of them. */
@NullMarked
@Suite("schema")
package org.sextantdb.suites.schema.types;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
