package org.sextantdb.harness.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories from the literature, and what the literature says of them. */
class PublishedExamplesTest {

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("Elle, README: the first demo", """
                        append 1 to x; read y = [1]
                        append 2 to x; append 1 to y
                        read x = [1, 2]
                        """, Anomaly.G1C, ConsistencyModel.READ_UNCOMMITTED),
                Arguments.of(
                        "Kingsbury and Alvaro 2020, section 7.1: a read that misses an append, on TiDB",
                        """
                        read x = [1, 2]; append 3 to x
                        append 1 to x
                        append 2 to x
                        read x = [1, 2]; append 4 to x
                        read x = [1, 2, 3, 4]
                        """,
                        Anomaly.LOST_UPDATE,
                        ConsistencyModel.READ_COMMITTED),
                Arguments.of(
                        "Berenson et al. 1995, H1: inconsistent analysis, P1 in the strict sense is a read skew",
                        """
                        write x = 50; write y = 50
                        read x = 50; write x = 10; read y = 50; write y = 90
                        read x = 10; read y = 50
                        """,
                        Anomaly.G_SINGLE,
                        ConsistencyModel.READ_COMMITTED),
                Arguments.of(
                        "Berenson et al. 1995, H4: lost update",
                        """
                        write x = 100
                        read x = 100; write x = 130
                        read x = 100; write x = 120
                        """,
                        Anomaly.LOST_UPDATE,
                        ConsistencyModel.READ_COMMITTED),
                Arguments.of(
                        "Berenson et al. 1995, A5A: read skew", """
                        write x = 50; write y = 50
                        read x = 50; read y = 90
                        read x = 50; read y = 50; write x = 10; write y = 90
                        """, Anomaly.G_SINGLE, ConsistencyModel.READ_COMMITTED),
                Arguments.of(
                        "Berenson et al. 1995, H5 and A5B: write skew",
                        """
                        write x = 50; write y = 51
                        read x = 50; read y = 51; write y = -40
                        read x = 50; read y = 51; write x = -41
                        """,
                        Anomaly.G2_ITEM,
                        ConsistencyModel.SNAPSHOT_ISOLATION),
                Arguments.of(
                        "Fekete, O'Neil, O'Neil 2004: the anomaly of a transaction that only reads",
                        """
                        write x = 0; write y = 1
                        read x = 0; read y = 20
                        read y = 1; write y = 20
                        read x = 0; read y = 1; write x = -11
                        """,
                        Anomaly.G2_ITEM,
                        ConsistencyModel.SNAPSHOT_ISOLATION),
                Arguments.of(
                        "Adya, Liskov, O'Neil 2000, H-write-order reversed: dirty writes of two objects",
                        """
                        append 1 to x; append 1 to y
                        append 2 to x; append 2 to y
                        read x = [1, 2]
                        read y = [2, 1]
                        """,
                        Anomaly.G0,
                        ConsistencyModel.NONE),
                Arguments.of(
                        "Sovran et al. 2011: long fork", """
                        write x = 1
                        write y = 1
                        read x = 1; read y = null
                        read x = null; read y = 1
                        """, Anomaly.G_NONADJACENT, ConsistencyModel.READ_COMMITTED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void is_judged_like_the_literature(String source, String text, Anomaly anomaly, ConsistencyModel strongest) {
        Findings findings = HistoryChecker.check(Notation.history(text));

        assertThat(findings.counts()).as(source).containsKey(anomaly);
        assertThat(findings.strongestModel()).isEqualTo(strongest);
    }
}
