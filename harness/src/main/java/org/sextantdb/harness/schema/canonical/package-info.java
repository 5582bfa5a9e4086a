/** What a schema means, in words that all engines share, and what is lost between two engines. No engine is asked here. */
@NullMarked
package org.sextantdb.harness.schema.canonical;

import org.jspecify.annotations.NullMarked;
