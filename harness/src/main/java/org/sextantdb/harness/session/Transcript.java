package org.sextantdb.harness.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.TranscriptLine;

/** Every statement of a case in the order in which it was answered, and the time the driver took. Thread-safe. */
public final class Transcript {
    /** Lines beyond this are counted, not kept. */
    private static final int LIMIT = 400;

    private final List<TranscriptLine> lines = new ArrayList<>();
    private final AtomicLong jdbcNanos;
    private final boolean silent;
    private int left;

    Transcript() {
        this(new AtomicLong(), false);
    }

    private Transcript(AtomicLong jdbcNanos, boolean silent) {
        this.jdbcNanos = jdbcNanos;
        this.silent = silent;
    }

    /** One that keeps no lines and counts the time here: of a load of thousands of statements. */
    Transcript withoutLines() {
        return new Transcript(jdbcNanos, true);
    }

    synchronized void add(String session, String statement, @Nullable Object[] parameters, String answer) {
        if (silent) {
            return;
        }
        if (lines.size() >= LIMIT) {
            left++;
            return;
        }
        List<String> shown = Arrays.stream(parameters)
                .map(parameter -> parameter instanceof byte[] bytes
                        ? bytes.length + " bytes"
                        : Rows.cut(String.valueOf(parameter)))
                .toList();
        lines.add(new TranscriptLine(session, Rows.cut(statement.strip()), shown, answer));
    }

    void took(long nanos) {
        jdbcNanos.addAndGet(nanos);
    }

    /** The lines so far; the last one says how many were left out. */
    public synchronized List<TranscriptLine> lines() {
        List<TranscriptLine> all = new ArrayList<>(lines);
        if (left > 0) {
            all.add(new TranscriptLine("kit", "…", List.of(), left + " more statements"));
        }
        return all;
    }

    /** Time spent in the driver and the server, in milliseconds; sessions side by side count each. */
    public double jdbcMillis() {
        return jdbcNanos.get() / 1e6;
    }
}
