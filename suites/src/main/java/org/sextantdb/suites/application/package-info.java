/** The user's own migrations: one row for each file and property. Its cases are made of the files, and found nowhere. */
@NullMarked
package org.sextantdb.suites.application;

import org.jspecify.annotations.NullMarked;
