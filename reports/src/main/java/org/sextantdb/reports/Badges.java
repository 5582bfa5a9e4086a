package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Engine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code badges/}: for each engine a picture, and the same as an endpoint of shields.io. Counts, never percentages. */
public final class Badges {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LABEL_MAX = 40;
    /** Far from what any file system refuses. */
    private static final int NAME_MAX = 80;

    private Badges() {}

    /** File name to content, sorted. */
    public static SortedMap<String, String> render(Matrix matrix) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Engine column : matrix.engines()) {
            Tally tally = matrix.tally(column);
            String label = VisibleText.brief(Look.title(column), LABEL_MAX);
            String message = message(tally) + (matrix.isComplete() ? "" : ", incomplete");
            Colour colour = colour(tally);
            files.put(fileName(column.id()) + ".svg", svg(label, message, colour));
            files.put(fileName(column.id()) + ".json", endpoint(label, message, colour));
        }
        return files;
    }

    private static String message(Tally tally) {
        if (tally.measured() == 0) {
            return "not run";
        }
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (tally.of(outcome) > 0) {
                parts.add(tally.of(outcome) + " " + Look.of(outcome).plural());
            }
        }
        if (tally.unforeseen() > 0) {
            parts.add(tally.unforeseen() + " unforeseen");
        }
        return String.join(", ", parts);
    }

    private static Colour colour(Tally tally) {
        if (tally.measured() == 0) {
            return Colour.LIGHTGREY;
        } else if (tally.unforeseen() > 0) {
            return Colour.RED;
        } else if (tally.of(Outcome.INCONCLUSIVE) > 0) {
            return Colour.YELLOW;
        }
        return Colour.BLUE;
    }

    private static String endpoint(String label, String message, Colour colour) {
        ObjectNode badge = MAPPER.createObjectNode();
        badge.put("schemaVersion", 1);
        badge.put("label", label);
        badge.put("message", message);
        badge.put("color", colour.name().toLowerCase(Locale.ROOT));
        return MAPPER.writeValueAsString(badge) + "\n";
    }

    private static String svg(String label, String message, Colour colour) {
        int left = width(label);
        int right = width(message);
        int all = left + right;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + all
                + "\" height=\"20\" role=\"img\" aria-label=\""
                + xml(label + ": " + message) + "\"><title>" + xml(label + ": " + message) + "</title>"
                + "<clipPath id=\"r\"><rect width=\"" + all + "\" height=\"20\" rx=\"3\"/></clipPath>"
                + "<g clip-path=\"url(#r)\"><rect width=\"" + left + "\" height=\"20\" fill=\"#444\"/><rect x=\"" + left
                + "\" width=\"" + right + "\" height=\"20\" fill=\"" + colour.hex + "\"/></g>"
                + "<g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,DejaVu Sans,sans-serif\" "
                + "font-size=\"11\">" + text(label, 0, left) + text(message, left, right) + "</g></svg>\n";
    }

    private static String text(String text, int from, int width) {
        return "<text x=\"" + (from + width / 2) + "\" y=\"14\" textLength=\"" + (width - 12) + "\">" + xml(text)
                + "</text>";
    }

    private static int width(String text) {
        return 12 + 7 * Math.max(1, text.codePointCount(0, text.length()));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The id where it is a plain file name; else its plain characters and a number that tells it from others. */
    static String fileName(String engine) {
        String plain = engine.substring(0, Math.min(engine.length(), NAME_MAX))
                .replaceAll("[^a-z0-9._+@-]", "-")
                .replaceFirst("^\\.+", "");
        return plain.equals(engine) && !plain.isEmpty() ? plain : plain + "-" + Integer.toHexString(engine.hashCode());
    }

    private enum Colour {
        BLUE("#1a5fb4"),
        YELLOW("#8f6400"),
        RED("#b3261e"),
        LIGHTGREY("#6a6a6a");

        private final String hex;

        Colour(String hex) {
            this.hex = hex;
        }
    }
}
