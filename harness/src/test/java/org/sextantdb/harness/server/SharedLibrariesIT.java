package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs Debian or Ubuntu and its package mirror. */
@Tag("servers")
class SharedLibrariesIT {
    @TempDir
    private Path cache;

    @ParameterizedTest
    @ValueSource(strings = {"libaio.so.1", "libnuma.so.1"})
    void a_library_is_had_from_its_package_without_touching_the_system(String library) throws Exception {
        Path directory =
                SharedLibraries.provide(library, ServerOptions.of(Map.of()).withCache(cache));

        assertThat(directory.resolve(library)).isSymbolicLink().isRegularFile();
    }

    @Test
    void offline_the_reason_names_the_package() {
        ServerOptions offline = ServerOptions.of(Map.of()).withCache(cache).withOffline(true);

        assertThatThrownBy(() -> SharedLibraries.provide("libaio.so.1", offline))
                .hasMessage("the server needs the shared library libaio.so.1, package libaio1t64 or libaio1");
    }
}
