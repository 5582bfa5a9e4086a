package org.sextantdb.harness.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Temporary directories that only this user can read, named after the process that answers for them. */
final class PrivateDirectory {
    static final String PREFIX = "sextant-";
    private static final Pattern NAME = Pattern.compile("sextant-(\\d+)-.*");

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long MEMORY_BYTES_MIN = 256L << 20;
    private static final int DELETE_TRIES = 20;
    private static final long DELETE_PAUSE_NANOS = 100_000_000;

    private PrivateDirectory() {}

    static Path create() throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** In memory where the system has such a place with room: what is thrown away need not reach a disk. */
    static Path createInMemory() throws IOException {
        boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > MEMORY_BYTES_MIN;
        return roomy ? create(MEMORY) : create();
    }

    private static Path create(Path root) throws IOException {
        return Files.createTempDirectory(
                root,
                PREFIX + ProcessHandle.current().pid() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Deletes everything in it; links are deleted and not followed. What is gone already is no error. */
    static void delete(Path directory) {
        if (!Files.exists(directory, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the servers and deletes the directories of processes that are gone. Those of other users stay. */
    static void sweep() {
        for (Path directory : abandoned()) {
            String name = directory.toString();
            List<ProcessHandle> processes = ProcessHandle.allProcesses()
                    .filter(process -> process.info().arguments().stream()
                            .flatMap(java.util.Arrays::stream)
                            .anyMatch(argument -> argument.contains(name)))
                    .toList();
            processes.stream().flatMap(ProcessHandle::descendants).forEach(ProcessHandle::destroyForcibly);
            processes.forEach(ProcessHandle::destroyForcibly);
            deleteWhileOthersLeave(directory);
        }
    }

    /** A server's children may write for a moment after it is gone. What stays is another user's. */
    private static void deleteWhileOthersLeave(Path directory) {
        for (int tries = 0; tries < DELETE_TRIES; tries++) {
            try {
                delete(directory);
                return;
            } catch (UncheckedIOException stillWritten) {
                LockSupport.parkNanos(DELETE_PAUSE_NANOS);
            }
        }
    }

    private static List<Path> abandoned() {
        List<Path> abandoned = new ArrayList<>(abandonedIn(Path.of(System.getProperty("java.io.tmpdir"))));
        if (Files.isDirectory(MEMORY)) {
            abandoned.addAll(abandonedIn(MEMORY));
        }
        return abandoned;
    }

    private static List<Path> abandonedIn(Path root) {
        List<Path> abandoned = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(root, PREFIX + "*")) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (name.matches()
                        && Files.isWritable(entry)
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    abandoned.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return abandoned;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
