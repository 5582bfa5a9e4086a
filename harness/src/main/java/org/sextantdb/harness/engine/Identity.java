package org.sextantdb.harness.engine;

/**
 * What a server answered when it was asked who it is.
 *
 * @param product the product in its own words: {@code MariaDB}
 * @param version the version, numbers first: {@code 10.11.5}
 * @param build the server's whole description of itself
 */
public record Identity(String product, String version, String build) {}
