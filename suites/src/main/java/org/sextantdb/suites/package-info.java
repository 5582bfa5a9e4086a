/** What the suites share. */
@NullMarked
package org.sextantdb.suites;

import org.jspecify.annotations.NullMarked;
