/** The run: discovers cases, runs them on engines, writes results. */
@NullMarked
package org.sextantdb.harness.run;

import org.jspecify.annotations.NullMarked;
