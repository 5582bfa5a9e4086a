package org.sextantdb.suites.charset.roads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.charset.Text;

/**
 * All texts are sent by one road, and each is looked at: its bytes on the server, whether it is found, what the driver
 * returns.
 */
public record TextsByRoad(TextRoad road) implements Case {

    @Override
    public String asks() {
        return "Does every text come back whole " + road.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("broken", "none")
                .stake(Stake.DATA)
                .advice(road.advice())
                .source("RFC 3629: UTF-8 has a sequence for every character", "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = road == TextRoad.SERVER_PREPARED ? db.preparingSession("s") : db.session("s");
        session.run("create table control (v " + db.dialect().unicodeText(200) + ")");
        session.run("insert into control (v) values (?)", "control");
        List<Text> all = Text.cases();
        List<Way.Sent> texts = IntStream.range(0, all.size())
                .filter(i -> road.takes(all.get(i)))
                .mapToObj(i -> new Way.Sent(i + 1, all.get(i)))
                .toList();
        Way way = road.by(db.dialect());
        Way.Arrivals first = way.send(session, texts.subList(0, 1));
        Control.require(
                first.refusal() == null || !first.refusal().is(ErrorClass.PERMISSION),
                "this user has the rights that the road needs");
        String answer = first.facts().values().iterator().next();
        if (first.refusal() != null) {
            return Observation.of("broken", "not-available")
                    .and("answer", answer)
                    .refusedBy(first.refusal());
        }
        Way.Arrivals arrivals =
                new Way(List.of(), way.together(), way.in(), way.out(), way.undo()).send(session, texts);
        Observation seen = Observation.of("broken", broken(texts, arrivals.facts()));
        for (Map.Entry<String, String> text : arrivals.facts().entrySet()) {
            seen = seen.and(text.getKey(), text.getValue());
        }
        return seen.refusedBy(arrivals.refusal());
    }

    /** The texts that are not whole, by the step at which they broke; {@code none}. */
    private static String broken(List<Way.Sent> texts, Map<String, String> facts) {
        Map<String, Set<String>> steps = new LinkedHashMap<>();
        facts.forEach((name, fact) -> {
            if (!fact.equals("whole")) {
                steps.computeIfAbsent(fact.split(" ", 2)[0], step -> new LinkedHashSet<>())
                        .add(name);
            }
        });
        Set<String> beyond = texts.stream()
                .map(Way.Sent::text)
                .filter(Text::isBeyondBasicPlane)
                .map(Text::name)
                .collect(Collectors.toSet());
        List<String> told = new ArrayList<>();
        steps.forEach((step, names) -> {
            List<String> all = new ArrayList<>();
            if (steps.size() == 1 && names.equals(facts.keySet())) {
                all.add("every text");
            } else if (!facts.containsValue("whole") && names.size() * 2 > facts.size()) {
                all.add("every other text");
            } else if (names.containsAll(beyond)) {
                all.add("every text beyond U+FFFF");
                names.stream().filter(name -> !beyond.contains(name)).forEach(all::add);
            } else {
                all.addAll(names);
            }
            told.add(step + ": " + String.join(" ", all));
        });
        return told.isEmpty() ? "none" : String.join("; ", told);
    }
}
