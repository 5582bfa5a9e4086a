@NullMarked
package org.sextantdb.harness.doctor;

import org.jspecify.annotations.NullMarked;
