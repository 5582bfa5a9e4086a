package org.sextantdb.harness.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.ResultLine;

/** Reads {@code results.jsonl}, line by line. */
public final class ResultFile {
    private final Path file;
    private ResultLine.@Nullable Run run;
    private final Map<String, ResultLine.Engine> engines = new LinkedHashMap<>();
    private final Map<String, ResultLine.Case> cases = new LinkedHashMap<>();
    private final Map<CellKey, ResultLine.Cell> cells = new LinkedHashMap<>();
    private ResultLine.@Nullable End end;

    private ResultFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file that a run wrote. A run that was killed may have left half a last line: that line is dropped, and the
     * results are incomplete.
     *
     * @throws InputException {@code file:line: what; what to do} for anything else that is not as the contract says
     */
    public static RunResults read(Path file) {
        try {
            return new ResultFile(file).readAll();
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file; name the results.jsonl of a run");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read (" + e.getMessage() + "); check the path and its rights");
        }
    }

    private RunResults readAll() throws IOException {
        boolean lastLineEnds = lastLineEnds();
        int number = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                number++;
                String next = lines.readLine();
                read(line, number, next == null && !lastLineEnds);
                line = next;
            }
        }
        ResultLine.Run first = run;
        if (first == null) {
            throw error(Math.max(number, 1), "there is no run here; it ended before it began: run again");
        }
        return new RunResults(
                first, List.copyOf(engines.values()), List.copyOf(cases.values()), List.copyOf(cells.values()), end);
    }

    private void read(String line, int number, boolean mayBeHalf) {
        ResultLine decoded;
        try {
            decoded = ResultCodec.decode(line);
        } catch (InputException e) {
            if (mayBeHalf) {
                return;
            }
            throw error(number, String.valueOf(e.getMessage()));
        }
        add(decoded, number);
    }

    private void add(ResultLine line, int number) {
        if ((line instanceof ResultLine.Run) != (run == null)) {
            throw error(
                    number,
                    run == null
                            ? "the first line should be of type run; name a results.jsonl"
                            : "a second run begins here; keep one file for each run and join them with 'sextant report'");
        }
        if (end != null) {
            throw error(number, "a line after the end of the run; keep one file for each run");
        }
        if (line instanceof ResultLine.Run it) {
            run = it;
        } else if (line instanceof ResultLine.Engine it) {
            put(engines, it.id(), it, number);
        } else if (line instanceof ResultLine.Case it) {
            put(cases, it.id(), it, number);
        } else if (line instanceof ResultLine.Cell it) {
            put(cells, new CellKey(it.caseId(), it.engine()), it, number);
        } else if (line instanceof ResultLine.End it) {
            end = it;
        }
    }

    private <K, V> void put(Map<K, V> known, K key, V value, int number) {
        V before = known.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            throw error(number, key + " stands twice with different content; run again");
        }
    }

    private boolean lastLineEnds() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) {
                return true;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n';
        }
    }

    private InputException error(int line, String problem) {
        return new InputException(file + ":" + line + ": " + problem);
    }

    private record CellKey(String caseId, String engine) {
        @Override
        public String toString() {
            return caseId + " on " + engine;
        }
    }
}
