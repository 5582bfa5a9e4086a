/** Text: round trips of every kind of character, emoji above all, and which texts are equal. */
@NullMarked
package org.sextantdb.suites.charset;

import org.jspecify.annotations.NullMarked;
