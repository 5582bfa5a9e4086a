/** Measurements of the kit itself, never shipped. */
@NullMarked
package org.sextantdb.benchmarks;

import org.jspecify.annotations.NullMarked;
