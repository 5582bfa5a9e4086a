/** Tests of the suites themselves. */
@org.jspecify.annotations.NullMarked
package org.sextantdb.suites;
