package org.sextantdb.harness.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads back what is in the connection's current database or schema, and in no other. */
@FunctionalInterface
public interface SchemaReader {
    SchemaSnapshot read(Connection connection) throws SQLException;
}
