/** What an insert that ignores duplicates also hides. */
@NullMarked
@Suite("upsert")
package org.sextantdb.suites.upsert.ignore;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
