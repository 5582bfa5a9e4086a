/** The command {@code sextant}. */
@NullMarked
package org.sextantdb.cli;

import org.jspecify.annotations.NullMarked;
