/**
 * A checker of recorded histories: what transactions did, in what order that is possible, and which isolation models that
 * contradicts. Pure: no database, no file, no clock. The method is that of Kingsbury and Alvaro, Elle (VLDB 2020), on the
 * definitions of Adya, Liskov and O'Neil (ICDE 2000).
 */
@NullMarked
package org.sextantdb.harness.history;

import org.jspecify.annotations.NullMarked;
