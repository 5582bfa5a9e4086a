/** A schema read back from an engine's own catalogue, normalised, and the difference between two of them in words. */
@NullMarked
package org.sextantdb.harness.schema;

import org.jspecify.annotations.NullMarked;
