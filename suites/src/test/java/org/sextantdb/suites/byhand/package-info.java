/** Cells checked by hand: what the engines' own clients say. */
@org.jspecify.annotations.NullMarked
package org.sextantdb.suites.byhand;
