/** SQL text: spellings, expressions and queries that engines read differently. */
@NullMarked
@Suite("schema")
package org.sextantdb.suites.schema.sql;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
