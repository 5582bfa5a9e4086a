package org.sextantdb.suites.charset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A text is compared with itself and a blank behind it, under every collation there is. */
public record PaddedCollations() implements Case {
    private static final int NAMED = 3;

    @Override
    public String asks() {
        return "Under which collations is a text equal to the same text with a blank behind it?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("each collation says for itself whether it pads")
                        .stake(Stake.MEANING)
                        .advice("Trim what users send."),
                "8.2 <comparison predicate>: the shorter text is padded, or not, as the collation says");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        List<String> names = session.query(session.dialect().collationNames()).column();
        session.run("create table t (v " + session.dialect().unicodeText(20) + ")");
        session.run("insert into t (v) values ('a')");
        String select = names.stream()
                .map(name -> "case when v collate " + name + " = 'a ' then 1 else 0 end")
                .collect(Collectors.joining(", ", "select ", " from t"));
        List<@Nullable String> answers = session.query(select).values().get(0);
        List<String> padding = IntStream.range(0, names.size())
                .filter(i -> "1".equals(answers.get(i)))
                .mapToObj(names::get)
                .sorted()
                .toList();
        if (padding.isEmpty()) {
            return Observation.of("padding", "none");
        }
        return Observation.of(
                "padding",
                padding.size() <= NAMED
                        ? String.join(" ", padding).toLowerCase(Locale.ROOT)
                        : padding.size() + " of " + names.size());
    }
}
