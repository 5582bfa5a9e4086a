/** Constraints and numbered columns: which are enforced, and when. */
@NullMarked
@Suite("schema")
package org.sextantdb.suites.schema.constraints;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
