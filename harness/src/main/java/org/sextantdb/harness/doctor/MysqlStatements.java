package org.sextantdb.harness.doctor;

/**
 * Statements that mend, as the product spells them.
 *
 * @param product {@code MySQL}, {@code MariaDB} or {@code TiDB}
 */
record MysqlStatements(String product) {

    /** MariaDB keeps no setting over a restart by itself; it must stand in the option file too. */
    String set(String assignments) {
        return switch (product) {
            case "MySQL" -> "SET PERSIST " + assignments + ";";
            case "MariaDB" -> "SET GLOBAL " + assignments + "; -- and in the option file, below [mariadbd]";
            default -> "SET GLOBAL " + assignments + ";";
        };
    }

    /** For settings that are read at the start only. */
    String option(String assignment) {
        return "-- in the option file, then restart: " + assignment;
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** {@code 'app'@'%'} for {@code app@%}. */
    static String account(String user) {
        int at = user.lastIndexOf('@');
        return at < 0 ? literal(user) : literal(user.substring(0, at)) + "@" + literal(user.substring(at + 1));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
