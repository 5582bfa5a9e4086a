package org.sextantdb.suites.application;

import org.sextantdb.harness.session.NotAskedException;

/** Which questions have a meaning for a version on a column. */
final class Asked {
    private Asked() {}

    /**
     * The step, also where it was refused.
     *
     * @throws NotAskedException where this engine has no such file, or an older one was refused
     */
    static WalkedStep tried(Step file, Walk walk) {
        boolean has = walk.directory().migrations().stream()
                .anyMatch(one -> one.version().equals(file.version()));
        if (!has) {
            throw new NotAskedException("there is no " + file.title() + " for this engine");
        }
        return walk.step(file.version())
                .orElseThrow(() -> new NotAskedException("not reached: " + walk.endedAt() + " does not go up"));
    }

    /**
     * The step, which went up.
     *
     * @throws NotAskedException where it did not
     */
    static WalkedStep applied(Step file, Walk walk) {
        WalkedStep step = tried(file, walk);
        if (!step.applied()) {
            throw new NotAskedException(file.title() + " does not go up");
        }
        return step;
    }

    /**
     * The step, which went up and has a way down.
     *
     * @throws NotAskedException where it has none
     */
    static WalkedStep withDown(Step file, Walk walk) {
        WalkedStep step = applied(file, walk);
        if (step.down() == null) {
            throw new NotAskedException(file.title() + " has no way down");
        }
        return step;
    }

    /** Lines as one fact; {@code none} for no line. */
    static String listed(String none, java.util.List<String> lines) {
        return lines.isEmpty() ? none : String.join("; ", lines);
    }
}
