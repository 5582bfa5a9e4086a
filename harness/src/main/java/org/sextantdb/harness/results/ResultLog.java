package org.sextantdb.harness.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.ResultLine;

/**
 * Writes {@code results.jsonl} as things happen: each line is flushed before {@link #append} returns, so that a crash
 * loses at most the case that was running. Safe for use by several threads.
 */
public final class ResultLog implements AutoCloseable {
    private final BufferedWriter writer;
    private final UnaryOperator<String> redaction;

    /**
     * Begins the file of one run; one that is there already is replaced.
     *
     * @param redaction takes secrets out of a text; it sees every text that comes from outside the kit
     * @throws InputException where the file cannot be written
     */
    public ResultLog(Path file, UnaryOperator<String> redaction) {
        this.redaction = redaction;
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written ("
                    + e.getClass().getSimpleName() + "); choose another directory with --out");
        }
    }

    /** Appends one line and flushes it. */
    public void append(ResultLine line) {
        String json = ResultCodec.encode(line, text -> wellFormed(redaction.apply(text)));
        synchronized (this) {
            try {
                writer.write(json + "\n");
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("results cannot be written: is the disk full?", e);
            }
        }
    }

    /** Half of a surrogate pair cannot be read by every JSON parser: it is spelled {@code [U+D83D]}. */
    private static String wellFormed(String text) {
        if (text.codePoints().noneMatch(ResultLog::isLoneSurrogate)) {
            return text;
        }
        StringBuilder spelled = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isLoneSurrogate(c)) {
                spelled.append("[U+%04X]".formatted(c));
            } else {
                spelled.appendCodePoint(c);
            }
        });
        return spelled.toString();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be closed: is the disk full?", e);
        }
    }
}
