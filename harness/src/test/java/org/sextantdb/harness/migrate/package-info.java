@NullMarked
package org.sextantdb.harness.migrate;

import org.jspecify.annotations.NullMarked;
