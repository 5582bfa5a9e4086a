package org.sextantdb.suites.charset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.CollationKind;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Sixty texts are sorted; the answer is the order of their numbers, with = between those that are equal in it.
 *
 * <p>The texts are those of {@code fixtures/texts/order.txt}, which stand there in the order of their code points.
 */
public record OrderOfTexts(Collation collation) implements Case {

    /** Which collation is asked for. */
    public enum Collation {
        DEFAULT,
        BINARY
    }

    @Override
    public String asks() {
        return switch (collation) {
            case DEFAULT -> "In which order are texts of many scripts sorted by default?";
            case BINARY -> "Does a binary collation sort texts by their code points?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = collation == Collation.BINARY
                ? Claim.that(
                        "order",
                        IntStream.rangeClosed(1, Text.of("order.txt").size())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")))
                : Claim.none("the collation decides, and every engine has another one by default");
        return claim.stake(Stake.MEANING)
                .advice("Name a binary collation in ORDER BY, or sort in the application with one library for all.")
                .source(
                        "RFC 3629, 1: the order of UTF-8's bytes is the order of the code points",
                        "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (n int not null primary key, v "
                + session.dialect().unicodeText(20) + " not null)");
        List<Text> texts = Text.of("order.txt");
        session.run(
                "insert into t (n, v) values "
                        + texts.stream().map(text -> "(" + text.name() + ", ?)").collect(Collectors.joining(", ")),
                texts.stream().map(Text::value).toArray());
        String key = collation == Collation.BINARY
                ? "v collate "
                        + session.dialect().collation(CollationKind.BINARY).orElseThrow()
                : "v";
        List<List<@Nullable String>> rows = session.query(
                        "select n, dense_rank() over (order by " + key + ") as place from t order by place, n")
                .values();
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                order.append(
                        String.valueOf(rows.get(i).get(1))
                                        .equals(rows.get(i - 1).get(1))
                                ? '='
                                : ' ');
            }
            order.append(rows.get(i).get(0));
        }
        return Observation.of("order", order);
    }
}
