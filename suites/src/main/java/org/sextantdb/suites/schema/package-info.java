/** Schema creation: what a CREATE TABLE promises and what is kept of it. */
@NullMarked
package org.sextantdb.suites.schema;

import org.jspecify.annotations.NullMarked;
