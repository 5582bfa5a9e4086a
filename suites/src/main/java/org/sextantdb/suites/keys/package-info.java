/** Keys: how long they may be, and what happens to longer ones. */
@NullMarked
package org.sextantdb.suites.keys;

import org.jspecify.annotations.NullMarked;
