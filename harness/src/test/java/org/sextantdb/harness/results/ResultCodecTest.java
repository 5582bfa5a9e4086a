package org.sextantdb.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.ResultLine;

class ResultCodecTest {
    @Test
    void every_type_is_read_back_as_it_was_written() {
        for (ResultLine line : List.of(Lines.RUN, Lines.ENGINE, Lines.CASE, Lines.CELL, Lines.END)) {
            assertThat(ResultCodec.decode(ResultCodec.encode(line))).isEqualTo(line);
        }
    }

    @Test
    void the_names_are_those_of_the_contract() {
        assertThat(ResultCodec.encode(Lines.CELL))
                .isEqualTo("{\"type\":\"cell\",\"case\":\"keys/unique[chars=769]\",\"engine\":\"mysql-8.4\","
                        + "\"outcome\":\"REFUSES\",\"foreseen\":true,\"sentence\":\"refused at create\","
                        + "\"facts\":{\"refused-at\":\"create\",\"bytes\":\"3076\"},"
                        + "\"error\":{\"class\":\"key-too-long\",\"sqlState\":\"42000\",\"vendorCode\":1071,"
                        + "\"message\":\"Specified key was too long\"},"
                        + "\"deviation\":{\"because\":\"3072 bytes.\",\"source\":\"https://dev.mysql.com/\","
                        + "\"instead\":null},\"transcript\":[{\"session\":\"a\","
                        + "\"statement\":\"create table t (c varchar(769))\",\"parameters\":[\"😀\"],"
                        + "\"answer\":\"refused 1071\"}],\"durationMillis\":12.5,\"jdbcMillis\":3.25}");
        assertThat(ResultCodec.encode(Lines.RUN)).startsWith("{\"type\":\"run\",\"schemaVersion\":1,\"kit\":{");
        assertThat(ResultCodec.encode(Lines.ENGINE)).contains("\"variant\":null", "\"endOfLife\":\"2032-04-30\"");
        assertThat(ResultCodec.encode(Lines.CASE)).contains("\"noClaimBecause\":null", "\"stake\":\"AVAILABILITY\"");
        assertThat(ResultCodec.encodeElement(Lines.END)).startsWith("{\"complete\":true");
    }

    @Test
    void hostile_texts_survive_and_stay_on_one_line() {
        String hostile = "</script>\n\r\u2028\u0000\u202E \uD800 \uDC00\uD83D\uDE00 \"\\";

        String json = ResultCodec.encode(Lines.withSentence(hostile));

        assertThat(json).doesNotContain("\n", "\r", "\u0000").contains("\\uD800", "\\uDC00\uD83D\uDE00");
        assertThat(ResultCodec.decode(json)).isEqualTo(Lines.withSentence(hostile));
    }

    @Test
    void a_cycle_is_read_back_and_left_out_where_there_is_none() {
        String json = ResultCodec.encode(Lines.withCycle());

        assertThat(json)
                .contains("\"transcript\":[],\"cycle\":[{\"transaction\":\"T1\","
                        + "\"operations\":\"r(x)=[] append(y, 1)\",\"dependency\":\"rw\","
                        + "\"because\":\"T1 read x as [], T2 appended 2\"},{\"transaction\":\"T2\"");
        assertThat(ResultCodec.decode(json)).isEqualTo(Lines.withCycle());
        assertThat(json).contains("\"waitedMillis\":0.5");
        assertThat(json)
                .contains("\"measures\":[{\"name\":\"operations per second\",\"value\":2100.5},"
                        + "{\"name\":\"deadlock per 1,000\",\"value\":3.0,\"from\":0.0,\"to\":0.0}]");
        assertThat(ResultCodec.encode(Lines.CELL)).doesNotContain("cycle", "measures", "waitedMillis");
        assertThat(((ResultLine.Cell) ResultCodec.decode(ResultCodec.encode(Lines.CELL))).cycle())
                .isEmpty();
    }

    @Test
    void what_is_outside_the_kit_is_redacted_in_a_cycle_too() {
        String json = ResultCodec.encode(Lines.withCycle(), text -> text.replace("append", "***"));

        assertThat(json).contains("r(x)=[] ***(y, 1)").doesNotContain("append");
    }

    @Test
    void a_dependency_of_no_known_kind_is_refused_by_name() {
        String json = ResultCodec.encode(Lines.withCycle()).replace("\"wr\"", "\"rr\"");

        assertThatThrownBy(() -> ResultCodec.decode(json))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'dependency' should be one of ww, wr, rw");
    }

    @Test
    void unknown_fields_are_ignored() {
        String json = ResultCodec.encode(Lines.CELL).replace("{\"type\"", "{\"later\":{\"a\":[1]},\"type\"");

        assertThat(ResultCodec.decode(json)).isEqualTo(Lines.CELL);
    }

    @Test
    void a_case_without_a_stake_is_of_the_least_stake() {
        String json = ResultCodec.encode(Lines.CASE).replace("\"stake\":\"AVAILABILITY\",", "");

        assertThat(((ResultLine.Case) ResultCodec.decode(json)).stake()).hasToString("EFFORT");
    }

    @Test
    void what_is_not_as_the_contract_says_is_refused_by_name() {
        assertThatThrownBy(() -> ResultCodec.decode("{\"type\":\"row\"}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unknown type 'row'");
        assertThatThrownBy(() -> ResultCodec.decode("{\"type\":\"end\",\"complete\":true}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'finishedAt' is missing");
        assertThatThrownBy(
                        () -> ResultCodec.decode(ResultCodec.encode(Lines.CELL).replace("REFUSES", "PASSES")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'outcome' should be one of [CONFORMS");
        assertThatThrownBy(() -> ResultCodec.decode("[1]")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> ResultCodec.decode("{\"type\":\"run\",\"schemaVersion\":2}"))
                .hasMessageContaining("this kit reads 1");
    }
}
