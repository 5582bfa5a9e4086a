@NullMarked
package org.sextantdb.harness.history;

import org.jspecify.annotations.NullMarked;
