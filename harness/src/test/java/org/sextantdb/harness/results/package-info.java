@NullMarked
package org.sextantdb.harness.results;

import org.jspecify.annotations.NullMarked;
