package org.sextantdb.harness.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.TranscriptLine;

/**
 * Every statement of a case and the time the driver took, in the order in which they were sent by a schedule and answered
 * elsewhere; the answer of one that had to wait is a line of its own, later. Thread-safe.
 */
public final class Transcript {
    /** Lines beyond this are counted, not kept. */
    private static final int LIMIT = 400;

    private final List<TranscriptLine> lines = new ArrayList<>();
    private final Map<String, Integer> reserved = new HashMap<>();
    private final AtomicLong jdbcNanos;
    private final AtomicLong waitedNanos = new AtomicLong();
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

    /**
     * Gives a statement its line when it is sent, so that lines of sessions side by side stand in the order of the
     * schedule; the session's next {@link #add} fills it.
     */
    synchronized void reserve(String session, String statement) {
        if (lines.size() < LIMIT) {
            reserved.put(session, lines.size());
            lines.add(new TranscriptLine(session, Rows.cutSql(statement), List.of(), "no answer"));
        }
    }

    synchronized void add(String session, String statement, @Nullable Object[] parameters, String answer) {
        if (silent) {
            return;
        }
        Integer at = reserved.remove(session);
        if (at == null && lines.size() >= LIMIT) {
            left++;
            return;
        }
        List<String> shown = Arrays.stream(parameters)
                .map(parameter -> parameter instanceof byte[] bytes
                        ? bytes.length + " bytes"
                        : Rows.cut(String.valueOf(parameter)))
                .toList();
        TranscriptLine line = new TranscriptLine(session, Rows.cutSql(statement), shown, answer);
        if (at == null) {
            lines.add(line);
        } else {
            lines.set(at, line);
        }
    }

    /** A step that has begun to wait; its answer is another line, later. */
    void waits(String session, String statement, String seenBy) {
        add(session, statement, new Object[0], TranscriptLine.waits(seenBy));
    }

    /** Time in which all sessions of a schedule waited for each other, and the kit could do nothing else. */
    void waited(long nanos) {
        waitedNanos.addAndGet(nanos);
    }

    void took(long nanos) {
        jdbcNanos.addAndGet(nanos);
    }

    /** The lines so far, which are then forgotten: each part of a long work has its own. */
    public synchronized List<TranscriptLine> take() {
        List<TranscriptLine> all = lines();
        lines.clear();
        reserved.clear();
        left = 0;
        return all;
    }

    /** Adds what was written elsewhere. */
    public synchronized void addAll(List<TranscriptLine> more) {
        for (TranscriptLine line : more) {
            if (lines.size() < LIMIT) {
                lines.add(line);
            } else {
                left++;
            }
        }
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

    /** Time in which all sessions of a schedule waited for each other, in milliseconds. */
    public double waitedMillis() {
        return waitedNanos.get() / 1e6;
    }
}
