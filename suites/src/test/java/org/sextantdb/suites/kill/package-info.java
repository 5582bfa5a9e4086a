/** The migration runner killed at random moments, as a machine that loses its power kills it. */
@NullMarked
package org.sextantdb.suites.kill;

import org.jspecify.annotations.NullMarked;
