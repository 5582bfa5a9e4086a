package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvReportTest {
    @Test
    void one_line_for_each_cell() {
        assertThat(CsvReport.render(Sample.matrix()))
                .startsWith("suite,case,engine,outcome,foreseen,sentence,facts,error\r\n"
                        + "schema,schema/name-length,sqlite-3,RECORDED,true,characters is no limit,"
                        + "characters=no limit,\r\n")
                .contains("keys,keys/unique[chars=3072],mysql-8.4,REFUSES,true,refused at create,refused-at=create,"
                        + "key-too-long SQLSTATE 42000 code 1071: Specified key was too long\r\n")
                .contains("charset,charset/emoji,tidb,NOT_RUN,,no container engine; start Docker,,\r\n");
    }

    @Test
    void no_text_becomes_a_formula() {
        for (String formula : new String[] {"=cmd()", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"}) {
            assertThat(CsvReport.render(Sample.hostile(formula)).lines().skip(1))
                    .allSatisfy(line -> assertThat(line).startsWith("'"));
        }
        assertThat(CsvReport.render(Sample.hostile("=cmd()"))).contains(",'=cmd(),");
    }

    @Test
    void no_text_becomes_a_formula_where_another_separator_or_a_full_width_sign_is_read() {
        for (String formula :
                new String[] {"a;=cmd()", "a;+1", "a;\"=cmd()", "a\t@SUM(1)", "a\n-1", "a; =1", "\uFF1Dcmd()"}) {
            String csv = CsvReport.render(Sample.hostile(formula));

            for (String cell : csv.split("[;\t\n\r]+|,(?![ ])")) {
                assertThat(cell.replaceAll("^[ \"]+", ""))
                        .as(formula)
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@")
                        .doesNotStartWith("\uFF1D");
            }
        }
        assertThat(CsvReport.render(Sample.hostile("a - b; c-d; e=f"))).contains(",a - b; c-d; e=f,");
    }

    @Test
    void quotes_commas_and_line_ends_stay_in_their_field() {
        assertThat(CsvReport.render(Sample.hostile("a,\"b\"\nc"))).contains(",\"a,\"\"b\"\"\nc\",");
        assertThat(CsvReport.render(Sample.hostile(Sample.HOSTILE)))
                .contains("[U+202E][U+0000][U+D800]")
                .doesNotContain("\u202E", "\u0000", "\uD800");
    }
}
