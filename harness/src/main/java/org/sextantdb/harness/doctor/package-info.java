/** What {@code sextant doctor} tells: what can run on this machine, and whether a database is set up safely. */
@NullMarked
package org.sextantdb.harness.doctor;

import org.jspecify.annotations.NullMarked;
