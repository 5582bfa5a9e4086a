/** The JUnit 5 front. */
@NullMarked
package org.sextantdb.harness.junit;

import org.jspecify.annotations.NullMarked;
