package org.sextantdb.harness.server;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Unpacking archives from outside: nothing is written outside the target, no link leads
 * outside, and there is an end to it. */
final class Archive {
    private static final long BYTES_MAX = 4L << 30;
    private static final int ENTRIES_MAX = 100_000;
    /** Jars forget which files are programs. */
    private static final Set<String> PROGRAM_DIRECTORIES = Set.of("bin", "sbin", "scripts", "libexec");

    private final Path target;
    private long bytes;
    private int entries;

    private Archive(Path target) throws IOException {
        this.target = target.toRealPath();
    }

    /** Unpacks a jar. */
    static void unpackJar(Path jar, Path target) throws IOException {
        Archive archive = new Archive(target);
        try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
            Enumeration<ZipArchiveEntry> all = zip.getEntries();
            while (all.hasMoreElements()) {
                ZipArchiveEntry entry = all.nextElement();
                if (entry.isUnixSymlink()) {
                    archive.link(entry.getName(), zip.getUnixSymlink(entry));
                } else if (entry.isDirectory()) {
                    Files.createDirectories(archive.place(entry.getName()));
                } else {
                    try (InputStream content = zip.getInputStream(entry)) {
                        archive.file(entry.getName(), content, isProgram(entry.getName()));
                    }
                }
            }
        }
    }

    /** Unpacks an archive that lies inside a jar. */
    static void unpackNested(Path jar, String name, Path target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("there is no " + name + " in " + jar.getFileName());
            }
            try (InputStream content = zip.getInputStream(entry)) {
                unpackTar(uncompressed(name, new BufferedInputStream(content)), target);
            }
        }
    }

    private static InputStream uncompressed(String name, InputStream content) throws IOException {
        if (name.endsWith(".txz") || name.endsWith(".tar.xz")) {
            return new XZInputStream(content);
        }
        if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
            return new GZIPInputStream(content);
        }
        throw new IOException("not a known kind of archive: " + name);
    }

    static void unpackTar(InputStream content, Path target) throws IOException {
        Archive archive = new Archive(target);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(content)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink()) {
                    archive.link(entry.getName(), entry.getLinkName());
                } else if (entry.isLink()) {
                    Path original = archive.place(entry.getLinkName());
                    Files.copy(original, archive.place(entry.getName()));
                } else if (entry.isDirectory()) {
                    Files.createDirectories(archive.place(entry.getName()));
                } else if (entry.isFile()) {
                    archive.file(entry.getName(), tar, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static boolean isProgram(String name) {
        Path parent = Path.of(name).getParent();
        return parent != null
                && PROGRAM_DIRECTORIES.contains(parent.getFileName().toString());
    }

    /** Where an entry goes. Its directory is made, and looked at again behind all links. */
    private Path place(String name) throws IOException {
        entries++;
        if (entries > ENTRIES_MAX) {
            throw new IOException("more than " + ENTRIES_MAX + " entries in the archive");
        }
        Path place = target.resolve(name).normalize();
        Path parent = place.getParent();
        if (!place.startsWith(target) || parent == null) {
            throw new IOException("the archive points outside itself: " + name);
        }
        if (place.equals(target)) {
            return target;
        }
        Files.createDirectories(parent);
        if (!parent.toRealPath().startsWith(target)) {
            throw new IOException("the archive points outside itself: " + name);
        }
        return place;
    }

    /** A link that points outside is left out: MySQL's archive has some, into its build machine's directories. */
    private void link(String name, String to) throws IOException {
        Path place = place(name);
        Path parent = place.getParent();
        if (parent != null && parent.resolve(to).normalize().startsWith(target)) {
            Files.createSymbolicLink(place, Path.of(to));
        }
    }

    private void file(String name, InputStream content, boolean program) throws IOException {
        Path place = place(name);
        Files.copy(new Counted(content), place);
        if (program) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private final class Counted extends FilterInputStream {
        private Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws IOException {
            bytes += more;
            if (bytes > BYTES_MAX) {
                throw new IOException("more than " + (BYTES_MAX >> 30) + " GB in the archive");
            }
        }
    }
}
