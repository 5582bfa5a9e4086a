package org.sextantdb.harness.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts, character sets and collations as MySQL, MariaDB and TiDB spell them. */
interface MysqlTextDialect extends TextDialect {

    @Override
    default List<String> twoCollations() {
        return List.of("character set utf8mb4 collate utf8mb4_bin", "character set utf8mb4 collate utf8mb4_general_ci");
    }

    @Override
    default List<String> twoOtherCollations() {
        return List.of(
                "character set utf8mb4 collate utf8mb4_general_ci", "character set utf8mb4 collate utf8mb4_unicode_ci");
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
    default String asText(String expression) {
        return "cast(" + expression + " as char(60))";
    }

    @Override
    default String jsonText(String document, String name) {
        return "json_unquote(json_extract(" + document + ", '$." + name + "'))";
    }

    @Override
    default String clientCharacterSet() {
        return "select case @@character_set_client when 'utf8mb4' then 'UTF-8' else @@character_set_client end";
    }

    @Override
    default String concatenated(String first, String second) {
        return "concat(" + first + ", " + second + ")";
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
    default String characterSet(String table, String column) {
        return "select character_set_name from information_schema.columns where table_schema = database()"
                + " and table_name = " + literal(table) + " and column_name = " + literal(column);
    }

    @Override
    default String undoubled(String expression) {
        return "convert(cast(convert(" + expression + " using latin1) as binary) using utf8mb4)";
    }
}
