/** What is said about a run: claims, observations, verdicts and the lines of the file contract. Records, JDK only. */
@NullMarked
package org.sextantdb.harness.model;

import org.jspecify.annotations.NullMarked;
