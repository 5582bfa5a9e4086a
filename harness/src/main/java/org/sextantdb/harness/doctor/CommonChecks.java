package org.sextantdb.harness.doctor;

import java.time.LocalDate;

/** Checks that read the same on every server. */
final class CommonChecks {
    private static final int NOTICE_DAYS = 180;

    private CommonChecks() {}

    static Check endOfLife(Circumstances circumstances) {
        return new Check(
                "end-of-life", "After its end of life a version gets no security fixes.", facts -> age(circumstances));
    }

    private static Answer age(Circumstances circumstances) {
        String name = circumstances.product() + " " + circumstances.version();
        if (!circumstances.isKnownLine()) {
            return Answer.unknown("the kit does not know the version line of " + name);
        }
        if (circumstances.endOfLife() == null) {
            return Answer.ok(name + ", no end of life announced");
        }
        LocalDate end = LocalDate.parse(circumstances.endOfLife());
        if (!circumstances.today().isBefore(end)) {
            return Answer.unsafe(name + ", not supported since " + end);
        }
        if (circumstances.today().plusDays(NOTICE_DAYS).isAfter(end)) {
            return Answer.warning(name + ", supported only until " + end);
        }
        return Answer.ok(name + ", supported until " + end);
    }

    /** An answer about TLS; what goes to this machine itself is seen by nobody else, unless it is a tunnel. */
    static Answer tls(Circumstances circumstances, boolean isEncrypted, String how, String... mend) {
        if (isEncrypted) {
            return Answer.ok("encrypted: " + how);
        }
        return circumstances.isLocal()
                ? Answer.warning("not encrypted, to this machine itself", mend)
                : Answer.unsafe("not encrypted", mend);
    }

    /** An answer about writing, by what the URL is for. */
    static Answer writing(Circumstances circumstances, boolean isReadOnly, String fact, String... mend) {
        if (isReadOnly == circumstances.isMeantReadOnly()) {
            return Answer.ok(fact);
        }
        return isReadOnly ? Answer.unsafe(fact, mend) : Answer.unsafe(fact + ", and the URL is meant for reading only");
    }
}
