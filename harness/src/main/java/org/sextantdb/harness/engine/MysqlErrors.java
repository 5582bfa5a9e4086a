package org.sextantdb.harness.engine;

import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;

/** What the error numbers mean that MySQL, MariaDB and TiDB share. */
final class MysqlErrors {
    private MysqlErrors() {}

    /** The meaning of an error number; each family asks for its own numbers first. */
    static ErrorClass classify(int vendorCode, String message) {
        return switch (vendorCode) {
            // 1065: a text without a statement in it.
            case 1064, 1065, 1149, 1248 -> ErrorClass.SYNTAX;
            case 1049, 1051, 1054, 1072, 1091, 1109, 1146, 1193, 1298, 1305, 1356, 1360, 1397, 1630, 3940, 4161 ->
                ErrorClass.UNKNOWN_OBJECT;
            case 1052 -> ErrorClass.AMBIGUOUS_NAME;
            case 1007, 1050, 1060, 1061, 1291, 1359, 1826, 3822 -> ErrorClass.ALREADY_EXISTS;
            case 1062, 1586 -> ErrorClass.UNIQUE_VIOLATION;
            case 1048, 1364 -> ErrorClass.NOT_NULL_VIOLATION;
            case 3812, 3813, 3814, 3815, 3820 -> ErrorClass.CHECK_DEFINITION;
            case 1369, 3819 -> ErrorClass.CHECK_VIOLATION;
            case 3008 -> ErrorClass.CASCADE_TOO_DEEP;
            case 1063, 1075 -> ErrorClass.NUMBERING_DEFINITION;
            case 1216, 1217, 1451, 1452 -> ErrorClass.FOREIGN_KEY_VIOLATION;
            case 1215, 1822, 1824, 1830, 3780, 6125 -> ErrorClass.FOREIGN_KEY_DEFINITION;
            case 1071, 1709, 3886 -> ErrorClass.KEY_TOO_LONG;
            case 1170, 3757 -> ErrorClass.KEY_NEEDS_LENGTH;
            case 1166 -> ErrorClass.IDENTIFIER_CHARACTERS;
            case 1059, 1103 -> ErrorClass.IDENTIFIER_TOO_LONG;
            case 1117 -> ErrorClass.TOO_MANY_COLUMNS;
            case 1069 -> ErrorClass.TOO_MANY_KEYS;
            case 1070 -> ErrorClass.TOO_MANY_KEY_PARTS;
            case 1118, 8025 -> ErrorClass.ROW_TOO_BIG;
            case 1153 -> ErrorClass.STATEMENT_TOO_LONG;
            case 1074, 1425, 1426 -> ErrorClass.COLUMN_TOO_LONG;
            case 1406 -> ErrorClass.VALUE_TOO_LONG;
            case 1264, 1365, 1367, 1467, 1690 -> ErrorClass.OUT_OF_RANGE;
            case 1139, 1265, 1292, 1411, 3057, 3140, 3141, 3143, 3146, 3157, 4163 -> ErrorClass.BAD_VALUE;
            case 1067, 1101, 3769, 3770 -> ErrorClass.BAD_DEFAULT;
            // A text that is no number has the number of a text outside its character set.
            case 1366 -> message.contains("string value") ? ErrorClass.UNREPRESENTABLE_TEXT : ErrorClass.BAD_VALUE;
            case 1300, 3854 -> ErrorClass.UNREPRESENTABLE_TEXT;
            case 1267, 1270, 1271 -> ErrorClass.COLLATION_MIX;
            case 1273 -> ErrorClass.UNKNOWN_COLLATION;
            case 1055, 1140, 3065 -> ErrorClass.GROUP_BY;
            case 1213 -> ErrorClass.DEADLOCK;
            case 1205, 3572 -> ErrorClass.LOCK_TIMEOUT;
            case 1290, 1792, 1836 -> ErrorClass.READ_ONLY;
            case 1317, 1969, 3024, 3636 -> ErrorClass.CANCELLED;
            case 1412 -> ErrorClass.STALE_SNAPSHOT;
            case 1090, 1093, 1099, 1100, 1137, 1235, 1288, 1471, 1568, 1674, 1845, 1846, 3106, 3152, 8130, 8200 ->
                ErrorClass.UNSUPPORTED;
            case 1044, 1142, 1227, 1419 -> ErrorClass.PERMISSION;
            case 1553, 1701, 1828, 1829, 1832, 1833, 1834, 3108, 3730, 3959 -> ErrorClass.DEPENDENT_OBJECTS;
            case 1644 -> ErrorClass.REFUSED_BY_CODE;
            case 1053, 1927, 2006, 2013 -> ErrorClass.CONNECTION_LOST;
            case 0 -> byDriver(message);
            default -> ErrorClass.OTHER;
        };
    }

    /** A driver that lost its connection says so by SQLSTATE class 08 and no number. */
    static boolean isConnectionLost(@Nullable String sqlState) {
        return sqlState != null && sqlState.startsWith("08");
    }

    /** What the driver refuses by itself has no number. */
    private static ErrorClass byDriver(String message) {
        if (message.contains("cancelled due to timeout")) {
            return ErrorClass.CANCELLED;
        }
        if (message.contains("empty query")) {
            return ErrorClass.SYNTAX;
        }
        if (message.contains("Packet for query is too large")) {
            return ErrorClass.STATEMENT_TOO_LONG;
        }
        // A row has more columns than the statement had when it was prepared.
        if (message.contains("ArrayIndexOutOfBoundsException")) {
            return ErrorClass.UNSUPPORTED;
        }
        return message.contains("Connection is read-only") ? ErrorClass.READ_ONLY : ErrorClass.OTHER;
    }
}
