/** Judging: claim, observation and ledger in, verdict out. Pure. */
@NullMarked
package org.sextantdb.harness.judge;

import org.jspecify.annotations.NullMarked;
