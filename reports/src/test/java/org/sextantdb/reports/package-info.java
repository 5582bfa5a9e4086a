@NullMarked
package org.sextantdb.reports;

import org.jspecify.annotations.NullMarked;
