package org.sextantdb.suites.charset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Every pair of texts is compared in one way, and beside it with =: where the two depart from each other, a program that
 * checks with one and relies on the other is wrong.
 */
public record EqualBy(Comparison comparison) implements Case {

    @Override
    public String asks() {
        return comparison.asks();
    }

    @Override
    public Claim claim() {
        List<Pair> different = Pair.all().stream().filter(Pair::different).toList();
        Claim claim = Claim.that(different.get(0).fact(), "false");
        for (Pair pair : different.subList(1, different.size())) {
            claim = claim.and(pair.fact(), "false");
        }
        return claim.stake(Stake.DATA)
                .advice("Name a binary or a newer Unicode collation for every text that may hold emoji.")
                .source(
                        "Unicode Technical Standard 10: the default table has a weight for each of them",
                        "https://www.unicode.org/reports/tr10/");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        PairTable table = PairTable.of(session, session.dialect().unicodeText(20));
        Map<Pair, String> seen = table.compare(comparison);
        Map<Pair, String> equals = table.compare(Comparison.EQUALS);
        String departs = Pair.all().stream()
                .filter(pair -> !String.valueOf(seen.get(pair)).equals(equals.get(pair)))
                .map(Pair::fact)
                .collect(Collectors.joining(" "));
        Observation facts = Observation.of("unlike-equals", departs.isEmpty() ? "none" : departs);
        for (Pair pair : Pair.all()) {
            facts = facts.and(pair.fact(), String.valueOf(seen.get(pair)));
        }
        return facts;
    }
}
