package org.sextantdb.reports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a matrix, and what a browser would inflate. */
final class Rendered {
    private static final Pattern CHUNK = Pattern.compile("class=\"chunk\">([A-Za-z0-9+/=]*)</script>");

    private Rendered() {}

    static String index(Matrix matrix) {
        return HtmlReport.of(matrix).index();
    }

    /** One section of {@code index.html}. */
    static String section(Matrix matrix, String id) {
        String index = index(matrix);
        int from = index.indexOf("<section class=\"page\" id=\"" + id + "\"");
        int to = index.indexOf("<section class=\"page\"", from + 1);
        return from < 0 ? "" : index.substring(from, to < 0 ? index.indexOf("</main>", from) : to);
    }

    /** The evidence of all cases, out of {@code index.html}. */
    static String evidence(Matrix matrix) {
        StringBuilder html = new StringBuilder();
        Matcher chunks = CHUNK.matcher(index(matrix));
        while (chunks.find()) {
            html.append(longhand(inflated(chunks.group(1))));
        }
        return html.toString();
    }

    /** As the page's script does it. */
    static String longhand(String text) {
        JsonNode tags = JsonMapper.builder().build().readTree(Shorthand.table());
        StringBuilder html = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean sign = c < ' ' && c != '\n' && c != '\t';
            html.append(sign ? tags.get(c).stringValue() : String.valueOf(c));
        }
        return html.toString();
    }

    static String inflated(String base64) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getDecoder().decode(base64));
            byte[] bytes = new byte[32 << 20];
            int length = inflater.inflate(bytes);
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
