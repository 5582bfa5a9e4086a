package org.sextantdb.harness.server;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Directories that are complete as soon as they are there, whoever else fills them at the same time. */
final class ServerCache {
    private static final Pattern UNFINISHED = Pattern.compile(".*\\.part-(\\d+)-.*");

    private ServerCache() {}

    /** Fills an empty directory and says which part of it is wanted: the directory itself or one inside it. */
    interface Filling {
        Path fill(Path empty) throws IOException, UnavailableException;
    }

    /** The directory, filled first if it is not there. */
    static Path directory(Path target, Filling filling) throws IOException, UnavailableException {
        if (Files.isDirectory(target)) {
            return target;
        }
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("not a place for a cache: " + target);
        }
        Files.createDirectories(parent);
        sweep(parent);
        Path part = Files.createTempDirectory(
                parent,
                target.getFileName() + ".part-" + ProcessHandle.current().pid() + "-");
        try {
            Path wanted = filling.fill(part);
            try {
                Files.move(wanted, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (!Files.isDirectory(target)) {
                    throw e;
                }
            }
        } finally {
            PrivateDirectory.delete(part);
        }
        return target;
    }

    /** What processes left that were killed while they filled. */
    private static void sweep(Path parent) throws IOException {
        try (var entries = Files.newDirectoryStream(parent, "*.part-*")) {
            for (Path entry : entries) {
                Matcher name = UNFINISHED.matcher(entry.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    PrivateDirectory.delete(entry);
                }
            }
        }
    }
}
