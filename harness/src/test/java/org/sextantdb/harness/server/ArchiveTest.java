package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path directory;

    @Test
    void files_modes_and_links_inside_are_kept() throws IOException {
        Archive.unpackTar(
                tar(file("bin/server", 0755), file("lib/a.so.1", 0644), link("lib/a.so", "a.so.1")), directory);

        assertThat(directory.resolve("bin/server")).hasContent("bin/server").isExecutable();
        assertThat(Files.isExecutable(directory.resolve("lib/a.so.1"))).isFalse();
        assertThat(directory.resolve("lib/a.so")).isSymbolicLink().hasContent("lib/a.so.1");
    }

    @Test
    void an_entry_that_climbs_out_is_refused() throws IOException {
        Path inside = Files.createDirectory(directory.resolve("inside"));

        assertThatThrownBy(() -> Archive.unpackTar(tar(file("../outside", 0644)), inside))
                .hasMessage("the archive points outside itself: ../outside");
        assertThat(directory.resolve("outside")).doesNotExist();
    }

    @Test
    void an_entry_that_climbs_out_of_a_jar_is_refused() throws IOException {
        Path jar = directory.resolve("evil.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a/../../outside"));
            zip.write(1);
        }
        Path inside = Files.createDirectory(directory.resolve("inside"));

        assertThatThrownBy(() -> Archive.unpackJar(jar, inside)).hasMessageContaining("points outside itself");
        assertThat(directory.resolve("outside")).doesNotExist();
    }

    @Test
    void a_link_that_leads_outside_is_left_out_and_nothing_is_written_through_it() throws IOException {
        Path inside = Files.createDirectory(directory.resolve("inside"));
        Path outside = Files.createDirectory(directory.resolve("outside"));

        Archive.unpackTar(
                tar(link("absolute", outside.toString()), link("up", "../outside"), file("up/evil", 0644)), inside);

        assertThat(inside.resolve("absolute")).doesNotExist();
        assertThat(outside).isEmptyDirectory();
        assertThat(inside.resolve("up/evil")).exists();
    }

    @Test
    void links_that_lead_outside_only_together_are_refused() throws IOException {
        Path inside = Files.createDirectory(directory.resolve("inside"));

        assertThatThrownBy(() -> Archive.unpackTar(
                        tar(link("deep/down/top", "../.."), link("out", "deep/down/top/.."), file("out/evil", 0644)),
                        inside))
                .hasMessageContaining("points outside itself");
        assertThat(directory.resolve("evil")).doesNotExist();
    }

    @Test
    void a_cache_directory_is_complete_or_absent_and_two_may_fill_it_at_once() throws Exception {
        Path target = directory.resolve("cache/server-1");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Path> filling = () -> ServerCache.directory(target, empty -> {
                Files.writeString(empty.resolve("file"), "content");
                return empty;
            });
            for (var result : two.invokeAll(List.of(filling, filling))) {
                assertThat(result.get().resolve("file")).hasContent("content");
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(directory.resolve("cache"))
                .isDirectoryNotContaining(path -> path.toString().contains(".part-"));
    }

    @Test
    void a_filling_that_fails_leaves_nothing() {
        Path target = directory.resolve("cache/server-1");

        assertThatThrownBy(() -> ServerCache.directory(target, empty -> {
                    Files.writeString(empty.resolve("file"), "half");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(directory.resolve("cache")).isEmptyDirectory();
    }

    private record Entry(String name, int mode, String linkTo) {}

    private static Entry file(String name, int mode) {
        return new Entry(name, mode, "");
    }

    private static Entry link(String name, String to) {
        return new Entry(name, 0777, to);
    }

    private static InputStream tar(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Entry entry : entries) {
                boolean isLink = !entry.linkTo.isEmpty();
                TarArchiveEntry header = isLink
                        ? new TarArchiveEntry(entry.name, TarConstants.LF_SYMLINK)
                        : new TarArchiveEntry(entry.name);
                byte[] content = isLink ? new byte[0] : entry.name.getBytes(StandardCharsets.UTF_8);
                header.setMode(entry.mode);
                header.setLinkName(entry.linkTo);
                header.setSize(content.length);
                tar.putArchiveEntry(header);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
