/**
 * Migrations up and down: reading other tools' files, and a runner that is the reference against which those files are
 * tried. It is not one more migration tool for production.
 */
@NullMarked
package org.sextantdb.harness.migrate;

import org.jspecify.annotations.NullMarked;
