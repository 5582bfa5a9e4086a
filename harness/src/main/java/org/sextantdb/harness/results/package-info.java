/** The file contract: the only code that knows how results.jsonl is spelled. */
@NullMarked
package org.sextantdb.harness.results;

import org.jspecify.annotations.NullMarked;
