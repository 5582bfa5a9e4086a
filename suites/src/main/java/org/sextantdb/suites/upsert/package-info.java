/** Upserts: insert a row, or update the one that is there. */
@NullMarked
package org.sextantdb.suites.upsert;

import org.jspecify.annotations.NullMarked;
