/** The ways to write an upsert, each asked of every engine, and what each does to the row. */
@NullMarked
@Suite("upsert")
package org.sextantdb.suites.upsert.form;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
