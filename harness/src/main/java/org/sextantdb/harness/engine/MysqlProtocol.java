package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.ErrorClass;

/** What MySQL, MariaDB and TiDB have in common: spelling and error numbers. Each family says where it departs. */
final class MysqlProtocol {
    private static final List<String> SETTINGS = List.of(
            "sql_mode",
            "character_set_server",
            "collation_server",
            "character_set_database",
            "collation_database",
            "character_set_connection",
            "collation_connection",
            "default_collation_for_utf8mb4",
            "lower_case_table_names",
            "innodb_default_row_format",
            "innodb_page_size",
            "explicit_defaults_for_timestamp",
            "time_zone",
            "foreign_key_checks",
            "autocommit");

    private static final Pattern SEARCH =
            Pattern.compile("\\btype=(?:const|eq_ref|ref|ref_or_null|range|index_merge|fulltext); .*\\bkey=([^;]+)");
    private static final String TABLE_WHERE =
            "select count(*) from information_schema.tables where table_schema = database() and table_name = 't' and ";

    private MysqlProtocol() {}

    /** Common settings and the family's own. */
    static Map<String, String> settings(Connection connection, String... more) {
        List<String> names = new ArrayList<>(SETTINGS);
        names.addAll(List.of(more));
        return Query.settings(connection, names, "select @@%s");
    }

    /** The meaning of an error number; each family asks for its own numbers first. */
    static ErrorClass classify(int vendorCode, String message) {
        return switch (vendorCode) {
            case 1064, 1149, 1248 -> ErrorClass.SYNTAX;
            case 1049, 1051, 1054, 1091, 1109, 1146, 1298, 1305, 1356, 1360, 1397, 1630, 3940, 4161 ->
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
            case 1074, 1425, 1426 -> ErrorClass.COLUMN_TOO_LONG;
            case 1406 -> ErrorClass.VALUE_TOO_LONG;
            case 1264, 1365, 1367, 1467, 1690 -> ErrorClass.OUT_OF_RANGE;
            case 1139, 1265, 1292, 1411, 3140, 3141, 3143, 3146, 3157 -> ErrorClass.BAD_VALUE;
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
            case 1137, 1235, 1288, 1471, 1568, 1845, 1846, 3106, 3152, 8200 -> ErrorClass.UNSUPPORTED;
            case 0 -> byDriver(message);
            case 1044, 1142, 1227, 1419 -> ErrorClass.PERMISSION;
            case 1553, 1701, 3730, 3959 -> ErrorClass.DEPENDENT_OBJECTS;
            case 1053, 1927, 2006, 2013 -> ErrorClass.CONNECTION_LOST;
            default -> ErrorClass.OTHER;
        };
    }

    /** What the driver refuses by itself has no number. */
    private static ErrorClass byDriver(String message) {
        if (message.contains("cancelled due to timeout")) {
            return ErrorClass.CANCELLED;
        }
        return message.contains("Connection is read-only") ? ErrorClass.READ_ONLY : ErrorClass.OTHER;
    }

    /** Whether a database of the column has utf8mb4 by default. */
    static boolean isUnicode(Map<String, String> settings) {
        return "utf8mb4".equals(settings.get("character_set_database"));
    }

    /** A driver that lost its connection says so by SQLSTATE class 08 and no number. */
    static boolean isConnectionLost(@org.jspecify.annotations.Nullable String sqlState) {
        return sqlState != null && sqlState.startsWith("08");
    }

    /** What the three share: spelling, and how databases are made. */
    interface Speaker extends EngineFamily, Dialect {
        @Override
        default Dialect dialect() {
            return this;
        }

        @Override
        default List<String> createDatabase(String name, String options) {
            return List.of(("create database `" + name + "` " + options).trim());
        }

        @Override
        default List<String> dropDatabase(String name) {
            return List.of("drop database if exists `" + name + "`");
        }

        @Override
        default Optional<String> listDatabases() {
            return Optional.of("select schema_name from information_schema.schemata");
        }

        @Override
        default JdbcTarget inDatabase(JdbcTarget server, String database) {
            return server.withUrl(Urls.withDatabase(server.url(), database));
        }

        /** Whether a table that names no character set has utf8mb4. */
        boolean databaseIsUnicode();

        /** Who names a character set gets its own collation with it and not the database's. */
        @Override
        default String unicodeText(int chars) {
            return unicode("varchar(" + chars + ")");
        }

        @Override
        default String unboundedText() {
            return "text character set utf8mb4";
        }

        @Override
        default String keyPrefix(String column, int chars) {
            return column + "(" + chars + ")";
        }

        @Override
        default List<String> createIndexed(String table, String columns, String index, String parts, String options) {
            return List.of(
                    "create table " + table + " (" + columns + ", index " + index + " (" + parts + "))" + options);
        }

        @Override
        default Optional<String> laxMode() {
            return Optional.of("set session sql_mode = ''");
        }

        @Override
        default String indexKept(String table) {
            return "select coalesce(max(sub_part), 0), lower(max(index_type)) from information_schema.statistics"
                    + " where table_schema = database() and table_name = " + literal(table);
        }

        @Override
        default Optional<String> indexSearched(List<String> plan) {
            return plan.stream()
                    .map(SEARCH::matcher)
                    .filter(Matcher::find)
                    .map(search -> search.group(1))
                    .findFirst();
        }

        @Override
        default String changeType(String table, String column, String type) {
            return "alter table " + table + " modify " + column + " " + type;
        }

        @Override
        default String commentOnTable(String table, String text) {
            return "alter table " + table + " comment = " + literal(text);
        }

        @Override
        default String dropIndex(String index, String table) {
            return "drop index " + index + " on " + table;
        }

        @Override
        default String identityKey() {
            return "bigint auto_increment primary key";
        }

        @Override
        default String numbered(String type) {
            return type + " auto_increment";
        }

        @Override
        default String numberedTable(String table, String type, long first) {
            return "create table " + table + " (id " + type + " auto_increment primary key, v int) auto_increment = "
                    + first;
        }

        @Override
        default String restartNumbers(String table, String column, long next) {
            return "alter table " + table + " auto_increment = " + next;
        }

        @Override
        default String lastNumber() {
            return "select last_insert_id()";
        }

        @Override
        default TableOption tableLayout() {
            return new TableOption("row_format = redundant", TABLE_WHERE + "row_format = 'Redundant'");
        }

        @Override
        default TableOption tableStorage() {
            return new TableOption("engine = myisam", TABLE_WHERE + "engine = 'MyISAM'");
        }

        @Override
        default List<String> twoCollations() {
            return List.of(
                    "character set utf8mb4 collate utf8mb4_bin", "character set utf8mb4 collate utf8mb4_general_ci");
        }

        @Override
        default List<String> twoOtherCollations() {
            return List.of(
                    "character set utf8mb4 collate utf8mb4_general_ci",
                    "character set utf8mb4 collate utf8mb4_unicode_ci");
        }

        @Override
        default Optional<String> collation(CollationKind kind) {
            return switch (kind) {
                case BINARY -> Optional.of("utf8mb4_bin");
                case BINARY_UNPADDED -> Optional.of("utf8mb4_0900_bin");
                case CASE_INSENSITIVE -> Optional.of("utf8mb4_general_ci");
                case UNICODE -> Optional.of("utf8mb4_unicode_ci");
                case NEWEST_UNICODE -> Optional.of("utf8mb4_0900_ai_ci");
                case CASE_AND_ACCENT -> Optional.of("utf8mb4_0900_as_cs");
                case TURKISH -> Optional.of("utf8mb4_turkish_ci");
                case NONDETERMINISTIC -> Optional.empty();
            };
        }

        @Override
        default String collationNames() {
            return "select collation_name from information_schema.collation_character_set_applicability"
                    + " where character_set_name = 'utf8mb4'";
        }

        @Override
        default String textIsUnicode() {
            return "select case @@character_set_database when 'utf8mb4' then 1 else 0 end";
        }

        @Override
        default String timestamp() {
            return "datetime(6)";
        }

        /** Nullable in so many words, because a column without them is not always. */
        @Override
        default String zonedTimestamp() {
            return "timestamp(6) null";
        }

        @Override
        default Optional<String> setTimeZone(String zone) {
            return Optional.of("set time_zone = " + literal(zone));
        }

        @Override
        default String epochSeconds(String expression) {
            return "unix_timestamp(" + expression + ")";
        }

        @Override
        default Optional<String> newUuid() {
            return Optional.of("uuid()");
        }

        @Override
        default Optional<String> acceptAnyDate() {
            return Optional.of("set session sql_mode = 'ALLOW_INVALID_DATES'");
        }

        @Override
        default String asText(String expression) {
            return "cast(" + expression + " as char(60))";
        }

        @Override
        default String jsonText(String document, String name) {
            return "json_unquote(json_extract(" + document + ", '$." + name + "'))";
        }

        @Override
        default String quoted(String name) {
            return "`" + name.replace("`", "``") + "`";
        }

        @Override
        default String literal(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        }

        @Override
        default String clientCharacterSet() {
            return "select case @@character_set_client when 'utf8mb4' then 'UTF-8' else @@character_set_client end";
        }

        @Override
        default String unicode(String type) {
            return databaseIsUnicode() ? type : type + " character set utf8mb4";
        }

        @Override
        default String concatenated(String first, String second) {
            return "concat(" + first + ", " + second + ")";
        }

        /** By bytes, so that no collation takes two words for one. */
        @Override
        default List<String> createEnumerated(String table, List<String> words) {
            return List.of("create table " + table + " (id int, v enum("
                    + words.stream().map(this::literal).collect(Collectors.joining(", "))
                    + ") character set utf8mb4 collate utf8mb4_bin)");
        }

        @Override
        default List<String> createCommented(String table, List<String> comments) {
            return List.of("create table " + table + " ("
                    + IntStream.rangeClosed(1, comments.size())
                            .mapToObj(i -> "c" + i + " int comment " + literal(comments.get(i - 1)))
                            .collect(Collectors.joining(", "))
                    + ")");
        }

        /** The drivers write parameters into the statement themselves unless told otherwise. */
        @Override
        default Map<String, String> serverPrepared() {
            return Map.of("useServerPrepStmts", "true");
        }

        @Override
        default Map<String, String> characterSetsInForce() {
            Map<String, String> inForce = new LinkedHashMap<>();
            inForce.put("client", "@@character_set_client");
            inForce.put("connection", "@@character_set_connection");
            inForce.put("results", "coalesce(@@character_set_results, 'as-stored')");
            inForce.put("collation", "@@collation_connection");
            inForce.put("database", "@@character_set_database");
            return inForce;
        }

        @Override
        default String bytesAsText(String hex) {
            return "convert(" + bytesLiteral(hex) + " using utf8mb4)";
        }

        @Override
        default String byteLength(String expression) {
            return "length(" + expression + ")";
        }

        @Override
        default String upsert(String table, String key, List<String> columns) {
            return insert(table, columns) + " on duplicate key update "
                    + columns.stream()
                            .filter(column -> !column.equals(key))
                            .map(column -> column + " = values(" + column + ")")
                            .collect(Collectors.joining(", "));
        }

        @Override
        default List<String> triggerBeforeInsert(String name, String table, String column, String value) {
            return List.of("create trigger " + name + " before insert on " + table + " for each row set new." + column
                    + " = " + value);
        }

        @Override
        default List<String> triggerAfterDelete(String name, String table, String statement) {
            return List.of("create trigger " + name + " after delete on " + table + " for each row " + statement);
        }

        /** Not INSERT IGNORE, which also turns other errors into warnings. */
        @Override
        default String insertOrIgnore(String table, String key, List<String> columns) {
            return insert(table, columns) + " on duplicate key update " + key + " = " + key;
        }

        @Override
        default List<String> lockWaitLimit(int seconds) {
            return List.of("set session innodb_lock_wait_timeout = " + seconds);
        }

        @Override
        default Optional<String> terminate(long sessionId) {
            return Optional.of("kill " + sessionId);
        }

        @Override
        default String isolationGranted() {
            return "select lower(@@transaction_isolation)";
        }
    }

    /** Views first, then tables without regard to foreign keys, then programs. */
    static List<DatabaseObject> contents(Connection connection) throws SQLException {
        List<DatabaseObject> contents = new ArrayList<>();
        for (String[] kind : new String[][] {
            {"view", "select table_name from information_schema.tables where table_type like '%VIEW'"},
            {
                "table",
                "select table_name from information_schema.tables where table_type not like '%VIEW'"
                        + " and table_type <> 'SEQUENCE'"
            },
            {"sequence", "select table_name from information_schema.tables where table_type = 'SEQUENCE'"},
            {"procedure", "select routine_name from information_schema.routines where routine_type = 'PROCEDURE'"},
            {"function", "select routine_name from information_schema.routines where routine_type = 'FUNCTION'"},
            {"event", "select event_name from information_schema.events where true"}
        }) {
            String owner = kind[1].contains("tables") ? "table" : kind[1].contains("routines") ? "routine" : "event";
            for (String name : Query.values(connection, kind[1] + " and " + owner + "_schema = database()")) {
                contents.add(new DatabaseObject(
                        kind[0], name, "drop " + kind[0] + " if exists `" + name.replace("`", "``") + "`"));
            }
        }
        return contents;
    }

    static String grant(Connection connection, Optional<String> database) throws SQLException {
        String user = Query.value(connection, "select current_user()");
        int at = user.lastIndexOf('@');
        return "GRANT ALL ON `" + database.orElse("sextant\\_%") + "`.* TO '" + user.substring(0, at) + "'@'"
                + user.substring(at + 1) + "'";
    }

    /** The version as MySQL's protocol announces it: {@code 8.0.31}, {@code 10.11.5-MariaDB}, {@code 8.0.11-TiDB-v8.5.6}. */
    static String version(Connection connection) throws SQLException {
        return Query.value(connection, "select version()");
    }
}
