/** The report as a reader meets it: in a browser, by keyboard, without scripts, printed, and with hostile results. */
@org.jspecify.annotations.NullMarked
package org.sextantdb.browser;
