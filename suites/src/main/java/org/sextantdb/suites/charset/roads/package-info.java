/** All texts by every further road into a database. */
@NullMarked
@Suite("charset")
package org.sextantdb.suites.charset.roads;

import org.jspecify.annotations.NullMarked;
import org.sextantdb.harness.session.Suite;
