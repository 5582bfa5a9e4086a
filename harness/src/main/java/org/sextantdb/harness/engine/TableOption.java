package org.sextantdb.harness.engine;

/**
 * Something that a table is asked to be beyond its columns, and how to find out whether it is.
 *
 * @param clause what stands behind the closing bracket of CREATE TABLE
 * @param kept a query that counts 1 where the table {@code t} is what the clause asks for, 0 where it is not
 */
public record TableOption(String clause, String kept) {}
