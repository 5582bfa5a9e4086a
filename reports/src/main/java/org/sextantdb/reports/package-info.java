/** The matrix, and one renderer per output: reads results only, never a database. */
@NullMarked
package org.sextantdb.reports;

import org.jspecify.annotations.NullMarked;
