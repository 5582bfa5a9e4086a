/** Indexes, generated columns, views, code, and the names of all of them. */
@NullMarked
@Suite("schema")
package org.sextantdb.suites.schema.objects;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
