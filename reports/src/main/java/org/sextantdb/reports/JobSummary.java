package org.sextantdb.reports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.sextantdb.harness.model.InputException;

/**
 * The matrix at the end of a Markdown file that others write to as well, as {@code $GITHUB_STEP_SUMMARY}. GitHub shows
 * nothing at all of a file with more than 1 MiB, so the whole file never gets longer than that.
 */
public final class JobSummary {
    static final int FILE_BYTES_MAX = 1024 * 1024;

    private static final int BYTES_MIN = 2_000;
    private static final String LINE_END = "\n";

    private final Path file;

    private JobSummary(Path file) {
        this.file = file;
    }

    /**
     * @param inputs files that must stay as they are
     * @throws InputException for a file that cannot be appended to, or that is one of the inputs
     */
    public static JobSummary to(Path file, List<Path> inputs) {
        if (file.toString().isEmpty()) {
            throw new InputException("--summary names no file; outside of a job GITHUB_STEP_SUMMARY is empty");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(file + ": the summary is appended to a file, and this is none");
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new InputException(
                    file + ": there is no such directory; make it, or name another file with --summary");
        }
        for (Path input : inputs) {
            if (isSame(file, input)) {
                throw new InputException(
                        file + ": the summary would be appended to the results; name another file with " + "--summary");
            }
        }
        return new JobSummary(file);
    }

    private static boolean isSame(Path file, Path input) {
        try {
            return Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Appends the matrix; what is there stays.
     *
     * @return false where the file has no room for another summary, and was left as it is
     * @throws InputException for a file that cannot be written
     */
    public boolean append(Matrix matrix) {
        try {
            String before = separator();
            long room = FILE_BYTES_MAX - size() - before.length();
            if (room < BYTES_MIN) {
                return false;
            }
            String markdown = before + MarkdownReport.render(matrix, (int) room);
            Files.writeString(
                    file,
                    markdown,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            throw new InputException(file + ": the summary cannot be written ("
                    + e.getClass().getSimpleName() + "); name another file with --summary");
        }
    }

    private long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** A heading is one only at the beginning of a line, behind an empty one. */
    private String separator() throws IOException {
        if (size() == 0) {
            return "";
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(content.length() - 1);
            return content.read() == LINE_END.charAt(0) ? LINE_END : LINE_END + LINE_END;
        }
    }
}
