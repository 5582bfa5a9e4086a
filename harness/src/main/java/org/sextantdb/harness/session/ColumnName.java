package org.sextantdb.harness.session;

/**
 * Where a case runs, for what is the user's own and not the same for every engine.
 *
 * @param id the column: {@code mysql-8.4+unicode_ci}
 * @param engine {@code mysql-8.4}
 * @param family {@code mysql}
 * @param version as the server says it: {@code 8.4.6}
 */
public record ColumnName(String id, String engine, String family, String version) {}
