package org.sextantdb.harness.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The process that answers for a container or for databases on somebody else's server.
 *
 * @param machine which machine, without its name; another machine's process ids say nothing here
 * @param pid its id
 * @param started when it began, because ids are used again
 */
record Owner(String machine, long pid, long started) {

    static Owner ofThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(thisMachine(), self.pid(), started(self));
    }

    static Optional<Owner> of(String label) {
        String[] parts = label.split("/");
        return parts.length == 3 && parts[1].matches("\\d{1,18}") && parts[2].matches("\\d{1,18}")
                ? Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
                : Optional.empty();
    }

    /** Whether it ran on this machine and runs no more. */
    boolean isGone() {
        return machine.equals(thisMachine())
                && ProcessHandle.of(pid)
                        .filter(process -> started(process) == started)
                        .isEmpty();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** With its space of process ids: two containers of one machine may share a directory and not their ids. */
    private static String thisMachine() {
        try {
            Path id = Path.of("/etc/machine-id");
            Path processes = Path.of("/proc/self/ns/pid");
            String name = (Files.exists(id) ? Files.readString(id).strip() : "")
                    + (Files.isSymbolicLink(processes) ? Files.readSymbolicLink(processes) : "")
                    + InetAddress.getLocalHost().getHostName();
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        } catch (IOException e) {
            return "unknown-" + UUID.randomUUID();
        }
    }

    @Override
    public String toString() {
        return machine + "/" + pid + "/" + started;
    }
}
