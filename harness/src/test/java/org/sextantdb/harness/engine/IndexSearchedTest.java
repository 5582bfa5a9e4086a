package org.sextantdb.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans as the servers printed them. */
class IndexSearchedTest {

    @Test
    void sqlite() {
        Dialect dialect = new SqliteFamily();
        String begin = "id=3; parent=0; notused=39; detail=";
        assertThat(dialect.indexSearched(List.of(begin + "SEARCH k USING COVERING INDEX sqlite_autoindex_k_1 (v=?)")))
                .contains("sqlite_autoindex_k_1");
        assertThat(dialect.indexSearched(List.of(begin + "SEARCH f USING INDEX f_v (<expr>=?)")))
                .contains("f_v");
        assertThat(dialect.indexSearched(List.of(begin + "SEARCH p USING INTEGER PRIMARY KEY (rowid=?)")))
                .contains("INTEGER PRIMARY KEY");
        assertThat(dialect.indexSearched(List.of(begin + "SCAN k USING COVERING INDEX k_v")))
                .isEmpty();
        assertThat(dialect.indexSearched(List.of(begin + "SCAN k"))).isEmpty();
    }

    @Test
    void postgresql() {
        Dialect dialect = new PostgresqlFamily().dialect();
        String search = "QUERY PLAN=  ->  Index Only Scan using k_v on k  (cost=0.15..8.17 rows=1 width=0)";
        assertThat(dialect.indexSearched(List.of(search, "QUERY PLAN=        Index Cond: (v = 'abc'::text)")))
                .contains("k_v");
        assertThat(dialect.indexSearched(List.of(search, "QUERY PLAN=        Filter: (v = 'abc'::text)")))
                .isEmpty();
        assertThat(dialect.indexSearched(List.of(
                        "QUERY PLAN=  ->  Bitmap Heap Scan on f  (cost=4.16..9.51 rows=2 width=0)",
                        "QUERY PLAN=        Recheck Cond: (lower((v)::text) = 'abc'::text)",
                        "QUERY PLAN=        ->  Bitmap Index Scan on f_v  (cost=0.00..4.16 rows=2 width=0)",
                        "QUERY PLAN=              Index Cond: (lower((v)::text) = 'abc'::text)")))
                .contains("f_v");
        assertThat(dialect.indexSearched(List.of("QUERY PLAN=Seq Scan on k  (cost=0.00..1.02 rows=1 width=0)")))
                .isEmpty();
    }

    @Test
    void mysql_and_mariadb() {
        for (Dialect dialect : List.of(new MysqlFamily(), new MariadbFamily())) {
            assertThat(dialect.indexSearched(List.of(
                            "id=1; select_type=SIMPLE; table=k; type=const; possible_keys=k_v; key=k_v; key_len=402")))
                    .contains("k_v");
            assertThat(dialect.indexSearched(List.of(
                            "id=1; select_type=SIMPLE; table=k; type=index; possible_keys=null; key=k_v; rows=2")))
                    .isEmpty();
            assertThat(dialect.indexSearched(List.of(
                            "id=1; select_type=SIMPLE; table=k; type=ALL; possible_keys=k_v; key=null; rows=2")))
                    .isEmpty();
        }
    }

    @Test
    void tidb() {
        Dialect dialect = new TidbFamily();
        assertThat(
                        dialect.indexSearched(
                                List.of(
                                        "id=StreamAgg_9; estRows=1.00; task=root; access object=; operator info=funcs:count(1)->Column#3",
                                        "id=└─Point_Get_11; estRows=1.00; task=root; access object=table:k, index:k_v(v); operator info=")))
                .contains("k_v");
        assertThat(
                        dialect.indexSearched(
                                List.of(
                                        "id=└─Point_Get_13; estRows=1.00; task=root; access object=table:p, clustered index:PRIMARY(v); operator info=")))
                .contains("PRIMARY");
        assertThat(
                        dialect.indexSearched(
                                List.of(
                                        "id=  ├─IndexRangeScan_20(Build); estRows=10.00; task=cop[tikv]; access object=table:t, index:t_v(v); operator info=")))
                .contains("t_v");
        assertThat(
                        dialect.indexSearched(
                                List.of(
                                        "id=  └─IndexFullScan_14; estRows=10.00; task=cop[tikv]; access object=table:t, index:t_v(v); operator info=",
                                        "id=  └─TableFullScan_15; estRows=10.00; task=cop[tikv]; access object=table:t; operator info=")))
                .isEmpty();
    }
}
