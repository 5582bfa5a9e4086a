package org.sextantdb.harness.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

/**
 * A database file, looked at without a change to it or beside it.
 *
 * @param path the file
 * @param options options of the URL that a session takes and the file does not
 * @param isWal whether its header says WAL
 * @param bytes how large it is
 */
record SqliteFile(Path path, Map<String, String> options, boolean isWal, long bytes) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int READ_VERSION_AT = 19;
    private static final int HEADER_BYTES = 100;
    /** Others, such as journal_mode, the driver would write into the file. */
    private static final Set<String> SESSION_OPTIONS = Set.of("foreign_keys", "synchronous", "busy_timeout");

    /**
     * @param given what stands behind {@code sqlite:}: {@code file.db}, {@code ///file.db}, {@code file:file.db?mode=ro}
     * @throws InputException where there is no such file, or it is no database
     */
    static SqliteFile of(String given) {
        int question = given.indexOf('?');
        String name = question < 0 ? given : given.substring(0, question);
        Path path = existing(name);
        byte[] header = new byte[HEADER_BYTES];
        int read;
        long bytes;
        try (InputStream in = Files.newInputStream(path)) {
            read = in.readNBytes(header, 0, HEADER_BYTES);
            bytes = Files.size(path);
        } catch (IOException e) {
            throw new InputException(
                    "the SQLite file cannot be read: " + e.getClass().getSimpleName());
        }
        for (int at = 0; at < MAGIC.length && read > 0; at++) {
            if (header[at] != MAGIC[at]) {
                throw new InputException("the file is no SQLite database, or it is encrypted");
            }
        }
        return new SqliteFile(
                path,
                question < 0 ? Map.of() : options(given.substring(question + 1)),
                header[READ_VERSION_AT] == 2,
                bytes);
    }

    private static Path existing(String given) {
        String name = given.startsWith("file:") ? given.substring("file:".length()) : given;
        if (name.isEmpty() || name.contains(":memory:")) {
            throw new InputException("a database in memory begins empty; give a file: sqlite:path/of/the/file.db");
        }
        try {
            Path literal = Path.of(name);
            if (Files.isRegularFile(literal)) {
                return literal.toAbsolutePath();
            }
            // sqlite:///file.db is relative in some frameworks, absolute in others.
            Path relative = Path.of(name.replaceFirst("^//(localhost)?/?", ""));
            if (name.startsWith("//") && Files.isRegularFile(relative)) {
                return relative.toAbsolutePath();
            }
        } catch (InvalidPathException e) {
            throw new InputException("the URL holds no file name");
        }
        throw new InputException("there is no such SQLite file; give its path: sqlite:path/of/the/file.db");
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : query.split("&")) {
            String[] parts = option.split("=", 2);
            if (parts.length == 2 && SESSION_OPTIONS.contains(parts[0])) {
                options.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return options;
    }

    /**
     * Read-only. A WAL file that nobody has open is read as unchangeable: otherwise even a reader leaves {@code -wal} and
     * {@code -shm} behind.
     */
    JdbcTarget target() {
        String encoded = path.toString()
                .replace("%", "%25")
                .replace("?", "%3f")
                .replace("#", "%23")
                .replace("&", "%26");
        String mode = "?mode=ro" + (isReadAsUnchangeable() ? "&immutable=1" : "");
        return new JdbcTarget("jdbc:sqlite:file:" + encoded + mode, "", "", options);
    }

    /** Whether it is read without locks, so that a writer who comes in the meantime spoils the reading. */
    boolean isReadAsUnchangeable() {
        return isWal && !hasLog();
    }

    /** Whether there is a write-ahead log with something in it. */
    boolean hasLog() {
        try {
            Path log = path.resolveSibling(path.getFileName() + "-wal");
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            return true;
        }
    }
}
