package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.ResultLine.Engine;

/** What changes for an application that moves, as text, Markdown or JSON. */
public final class MoveReport {
    private MoveReport() {}

    /** For a terminal. */
    public static String text(Move move) {
        return DigestText.render(digest(move));
    }

    /** For a ticket or a comment on GitHub. */
    public static String markdown(Move move) {
        return DigestMarkdown.render(digest(move));
    }

    /** One JSON object; nothing is left out. */
    public static String json(Move move) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("compared", move.compared());
        counts.put("same", move.same());
        for (Move.Danger danger : Move.Danger.values()) {
            counts.put(word(danger), move.changes(danger).size());
        }
        counts.put("unknown", move.unknown().size());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "move");
        json.put("schemaVersion", 1);
        json.put("from", move.from().id());
        json.put("to", move.to().id());
        json.put("worse", move.isWorse());
        json.put("changed", !move.changes().isEmpty());
        json.put("counts", counts);
        json.put("changes", move.changes().stream().map(MoveReport::change).toList());
        json.put(
                "unknown",
                move.unknown().stream()
                        .map(it -> Map.of("case", it.row().id(), "because", it.because()))
                        .toList());
        return AsciiJson.write(json);
    }

    private static Map<String, Object> change(Move.Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("danger", word(change.danger()));
        json.put("stake", change.row().stake().name());
        json.put("case", change.row().id());
        json.put("asks", change.row().asks());
        json.put("from", ComparisonReport.seen(change.from()));
        json.put("to", ComparisonReport.seen(change.to()));
        Deviation deviation = change.to().deviation();
        json.put("because", deviation == null ? null : deviation.because());
        json.put("instead", change.instead());
        return json;
    }

    private static String word(Move.Danger danger) {
        return danger.name().toLowerCase(Locale.ROOT);
    }

    private static Digest digest(Move move) {
        String from = Look.title(move.from());
        String to = Look.title(move.to());
        List<String> intro = new ArrayList<>();
        intro.add(summary(move));
        intro.add("from " + describe(move.from()) + " to " + describe(move.to()));
        List<Digest.Section> sections = new ArrayList<>();
        for (Move.Danger danger : Move.Danger.values()) {
            List<Digest.Entry> entries = move.changes(danger).stream()
                    .map(change -> entry(change, from, to))
                    .toList();
            if (!entries.isEmpty()) {
                sections.add(new Digest.Section(title(danger) + " (" + entries.size() + ")", note(danger), entries));
            }
        }
        if (!move.unknown().isEmpty()) {
            sections.add(new Digest.Section(
                    "Unknown (" + move.unknown().size() + ")",
                    "One of the two was not measured. This is neither a yes nor a no.",
                    move.unknown().stream()
                            .map(it -> new Digest.Entry(
                                    it.row().id(), it.row().asks(), List.of(new Digest.Line("", it.because()))))
                            .toList()));
        }
        return new Digest("Moving from " + from + " to " + to + ": what changes for an application", intro, sections);
    }

    static String summary(Move move) {
        List<String> counts = new ArrayList<>();
        for (Move.Danger danger : Move.Danger.values()) {
            counts.add(move.changes(danger).size() + " " + word(danger));
        }
        return move.compared() + " cases were measured on both: " + move.same() + " are the same; "
                + String.join(", ", counts) + "; " + move.unknown().size() + " unknown";
    }

    private static String describe(Engine engine) {
        return engine.id() + " (" + (engine.version() == null ? "not run" : engine.version()) + ")";
    }

    private static Digest.Entry entry(Move.Change change, String from, String to) {
        Collection<String> differing = Seen.differing(change.from(), change.to());
        List<Digest.Line> lines = new ArrayList<>();
        lines.add(new Digest.Line(from, Seen.text(change.from(), differing)));
        lines.add(new Digest.Line(to, Seen.text(change.to(), differing)));
        Deviation deviation = change.to().deviation();
        if (deviation != null) {
            lines.add(new Digest.Line("because", deviation.because()));
        }
        String instead = change.instead();
        if (instead != null) {
            lines.add(new Digest.Line("instead", instead));
        }
        String stake = change.row().stake().name();
        return new Digest.Entry(stake + " " + change.row().id(), change.row().asks(), lines);
    }

    static String title(Move.Danger danger) {
        return switch (danger) {
            case SILENT -> "Silent";
            case LOUD -> "Loud";
            case UNPROMISED -> "Unpromised";
            case BETTER -> "Better";
        };
    }

    static String note(Move.Danger danger) {
        return switch (danger) {
            case SILENT -> "It is accepted, and something else happens. No error tells.";
            case LOUD -> "It is refused, with an error. The application notices.";
            case UNPROMISED ->
                "Nobody may rely on these values, and still an application may have come to: there is no claim, or both "
                        + "keep it and differ beside it.";
            case BETTER -> "What did not hold, holds. Only a workaround may need a look.";
        };
    }
}
