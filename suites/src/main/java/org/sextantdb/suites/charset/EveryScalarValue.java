package org.sextantdb.suites.charset;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Every character there can be but U+0000 is stored, in texts of 4096, and read back: what the server holds and what the
 * driver makes of it.
 */
public record EveryScalarValue() implements Case {
    private static final int WIDTH = 4096;
    private static final int SAMPLE = 64;

    @Override
    public String asks() {
        return "Is every Unicode character stored and returned unchanged?";
    }

    @Override
    public Claim claim() {
        return Claim.that("changed", "none")
                .and("driver-changed", "none")
                .and("characters", "1112063")
                .and("found", "" + SAMPLE)
                .stake(Stake.DATA)
                .advice("Name a Unicode character set of four bytes in CREATE TABLE, and send texts as parameters.")
                .source(
                        "RFC 3629, 3: UTF-8 encodes U+0000 to U+10FFFF but the surrogates",
                        "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        List<String> texts = texts();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(WIDTH) + ")");
        Attempt insert = session.attemptWith("insert every character, in " + texts.size() + " rows", connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement put = connection.prepareStatement("insert into t (id, v) values (?, ?)")) {
                for (int i = 0; i < texts.size(); i++) {
                    put.setInt(1, i);
                    put.setString(2, texts.get(i));
                    put.addBatch();
                }
                put.executeBatch();
                connection.commit();
                return Session.answer(put, false);
            } finally {
                connection.setAutoCommit(true);
            }
        });
        if (insert.refused()) {
            String no = insert.verdict();
            return Observation.of("changed", no)
                    .and("driver-changed", no)
                    .and("characters", no)
                    .and("found", no)
                    .refusedBy(insert.error());
        }
        List<List<String>> rows = session.query("select " + dialect.hex("v") + ", v from t order by id")
                .values();
        BitSet changed = new BitSet();
        BitSet driverChanged = new BitSet();
        for (int i = 0; i < texts.size(); i++) {
            byte[] held = HexFormat.of().parseHex(rows.get(i).get(0));
            compare(texts.get(i), new String(held, StandardCharsets.UTF_8), changed);
            compare(texts.get(i), rows.get(i).get(1), driverChanged);
        }
        int found = 0;
        for (int i = 0; i < SAMPLE; i++) {
            int id = i * texts.size() / SAMPLE;
            String count = "select count(*) from t where id = " + id + " and v = ?";
            found += Integer.parseInt(session.value(count, texts.get(id)));
        }
        return Observation.of("changed", ranges(changed))
                .and("driver-changed", ranges(driverChanged))
                .and("characters", session.value("select sum(" + dialect.charLength("v") + ") from t"))
                .and("found", found);
    }

    private static List<String> texts() {
        int[] all = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .toArray();
        return IntStream.iterate(0, from -> from < all.length, from -> from + WIDTH)
                .mapToObj(from -> new String(all, from, Math.min(WIDTH, all.length - from)))
                .toList();
    }

    /** Marks the characters that are not where they were; all of a text that has another length. */
    private static void compare(String sent, String seen, BitSet changed) {
        if (sent.equals(seen)) {
            return;
        }
        int[] before = sent.codePoints().toArray();
        int[] after = seen.codePoints().toArray();
        for (int i = 0; i < before.length; i++) {
            if (after.length != before.length || after[i] != before[i]) {
                changed.set(before[i]);
            }
        }
    }

    /** {@code none}, or {@code U+0080..U+00FF U+FFFF}. */
    private static String ranges(BitSet points) {
        StringJoiner ranges = new StringJoiner(" ").setEmptyValue("none");
        for (int from = points.nextSetBit(0); from >= 0; ) {
            int to = points.nextClearBit(from) - 1;
            String range = String.format(Locale.ROOT, "U+%04X", from);
            ranges.add(from == to ? range : range + String.format(Locale.ROOT, "..U+%04X", to));
            from = points.nextSetBit(to + 1);
        }
        return ranges.toString();
    }
}
