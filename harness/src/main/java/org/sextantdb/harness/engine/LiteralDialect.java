package org.sextantdb.harness.engine;

/** How names and values are written down. */
public interface LiteralDialect {

    /** A name that keeps its case and may be a reserved word. */
    default String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A text literal. */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A literal of bytes, given in upper-case hexadecimal digits. */
    default String bytesLiteral(String hex) {
        return "X'" + hex + "'";
    }
}
