/** What a case holds in its hands: an empty database, sessions that write down what they do, schedules. */
@NullMarked
package org.sextantdb.harness.session;

import org.jspecify.annotations.NullMarked;
