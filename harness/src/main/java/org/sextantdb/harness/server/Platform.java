package org.sextantdb.harness.server;

import java.util.Locale;

/** The machine, in the words of {@code engines.yaml}: {@code linux-x86_64}. */
final class Platform {
    private Platform() {}

    static String here() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static String of(String system, String architecture) {
        String name = system.toLowerCase(Locale.ROOT);
        String kernel = name.startsWith("mac") ? "macos" : name.split(" ")[0];
        String processor = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "arm64", "aarch64" -> "aarch64";
            default -> architecture;
        };
        return kernel + "-" + processor;
    }

    static boolean isLinux() {
        return here().startsWith("linux-");
    }
}
