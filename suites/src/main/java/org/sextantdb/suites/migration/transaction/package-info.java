/** Migrations in transactions: what is left of those that fail, what commits by itself, and what a driver makes of a text. */
@NullMarked
@Suite("migration")
package org.sextantdb.suites.migration.transaction;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
