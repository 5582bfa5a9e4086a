/** Isolation levels: schedules of two and three sessions, after the literature. */
@NullMarked
package org.sextantdb.suites.isolation;

import org.jspecify.annotations.NullMarked;
