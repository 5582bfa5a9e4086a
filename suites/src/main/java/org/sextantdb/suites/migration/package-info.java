/** Migrations up and down: what is left of one that fails, and what a change does to data and views. */
@NullMarked
package org.sextantdb.suites.migration;

import org.jspecify.annotations.NullMarked;
