/** Engines: versions as data, families as classes, the spelling of each dialect. */
@NullMarked
package org.sextantdb.harness.engine;

import org.jspecify.annotations.NullMarked;
