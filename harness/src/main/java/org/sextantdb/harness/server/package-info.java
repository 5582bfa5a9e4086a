/** Running servers and the four roads to one: url, container, binary, embedded. */
@NullMarked
package org.sextantdb.harness.server;

import org.jspecify.annotations.NullMarked;
