package org.sextantdb.harness.schema.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private static String text(String sql, String family) {
        return Expression.of(sql, family, Set.of("a", "b", "off", "active"), Set.of("off", "active"))
                .text();
    }

    /** As read from PostgreSQL 16, MySQL 8.0 and MariaDB 10.11 for one CHECK. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '@',
            value = {
                "(a >= 0 AND a <= 150); (`a` between 0 and 150); (`a` between 0 and 150)",
                "(a < 1 OR a > 2); (`a` not between 1 and 2); (`a` not between 1 and 2)",
                "(a >= '-5'::integer AND a <= 5); (`a` between -(5) and 5); (`a` between -5 and 5)",
                "(b::text = ANY (ARRAY['x'::character varying, 'y'::character varying]::text[]));"
                        + " (`b` in (_utf8mb4'x',_utf8mb4'y')); (`b` in ('x','y'))",
                "(b::text <> 'a'::text); (`b` <> _utf8mb4'a'); (`b` <> 'a')",
                "(b = ANY (ARRAY['it''s'::text, 'a\\b'::text])); (`b` in (_utf8mb4'it\\'s',_utf8mb4'a\\\\b'));"
                        + " (`b` in ('it\\'s','a\\\\b'))",
                "(NOT off); (0 = `off`); (`off` = 0)",
                "(a > 0::numeric OR active); ((`a` > 0) or (0 <> `active`)); (`a` > 0 or `active` <> 0)",
                "(active = true); (`active` = true); (`active` = 1)",
                "(NOT (a > 1 AND b > 2)); ((`a` <= 1) or (`b` <= 2)); (`a` <= 1 or `b` <= 2)",
                "((a IS NULL) <> (b IS NULL)); ((`a` is null) <> (`b` is null)); (`a` is null <> (`b` is null))",
                "((a * 2::numeric - 1::numeric) < 100.5); (((`a` * 2) - 1) < 100.5); (`a` * 2 - 1 < 100.5)",
                "(mod(a, 2) = 0 AND (a > 1 OR a < 9)); (((`a` % 2) = 0) and ((`a` > 1) or (`a` < 9)));"
                        + " (`a` MOD 2 = 0 and (`a` > 1 or `a` < 9))",
                "(a > '-1'::integer::double precision); (`a` > -(1)); (`a` > -1)",
                "(SUBSTRING(b FROM 1 FOR 2) = 'it'::text); (substr(`b`,1,2) = _utf8mb4'it'); (substr(`b`,1,2) = 'it')",
                "(length(TRIM(BOTH FROM b)) > 0); (length(trim(`b`)) > 0); (octet_length(trim(`b`)) > 0)",
                "(b ~ '^[a-z]+$'::text); (regexp_like(`b`,_utf8mb4'^[a-z]+$')); (`b` regexp '^[a-z]+$')",
                "(b !~~ '%x%'::text); (not((`b` like _utf8mb4'%x%'))); (`b` not like '%x%')",
                "(a IS DISTINCT FROM b); (not((`a` <=> `b`))); (!(convert(`a` using utf8mb4) <=> `b`))",
                "((a || b) <> 'x'::text); (concat(`a`,`b`) <> _utf8mb4'x'); (concat(convert(`a` using utf8mb4),`b`) <> 'x')",
                "(a >= '2000-01-01'::date); (`a` >= DATE'2000-01-01'); (`a` >= DATE'2000-01-01')",
                "(EXTRACT(year FROM a) > 1999::numeric); (extract(year from `a`) > 1999); (extract(year from `a`) > 1999)",
                "(CASE WHEN a > 0 THEN b IS NOT NULL ELSE true END); case when (`a` > 0) then (`b` is not null) else true end;"
                        + " (case when `a` > 0 then `b` is not null else 1 end)",
            })
    void one_check_has_one_spelling(String postgresql, String mysql, String mariadb) {
        assertThat(text(mysql, "mysql")).isEqualTo(text(postgresql, "postgresql"));
        assertThat(text(mariadb, "mariadb")).isEqualTo(text(postgresql, "postgresql"));
    }

    @Test
    void what_is_not_the_same_is_not_made_the_same() {
        assertThat(text("a > 0", "sqlite")).isNotEqualTo(text("a >= 0", "sqlite"));
        assertThat(text("a - b > 0", "sqlite")).isNotEqualTo(text("b - a > 0", "sqlite"));
        assertThat(text("not (a > 0 and b > 0)", "sqlite")).isNotEqualTo(text("not (a > 0 or b > 0)", "sqlite"));
        assertThat(text("length(b) > 2", "mysql")).isNotEqualTo(text("length(b) > 2", "postgresql"));
        assertThat(text("b in ('x', 'y')", "sqlite")).isNotEqualTo(text("b not in ('x', 'y')", "sqlite"));
        assertThat(text("a = 1", "sqlite")).isNotEqualTo(text("active = 1", "sqlite"));
    }

    @Test
    void what_is_not_understood_names_its_columns() {
        Expression one = Expression.of("a in (select x from y) and b > 0", "sqlite", Set.of("a", "b"), Set.of());
        assertThat(one.columns()).containsExactly("a", "b");
        assertThat(one.isPlain()).isFalse();
        assertThat(Expression.of("a > 0 and 'b' <> 'c'", "sqlite", Set.of("a", "b"), Set.of())
                        .columns())
                .containsExactly("a");
    }
}
