/** Strict reading of YAML that people write: every mistake is named with file and line. */
@NullMarked
package org.sextantdb.harness.yaml;

import org.jspecify.annotations.NullMarked;
