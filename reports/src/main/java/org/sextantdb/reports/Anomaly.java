package org.sextantdb.reports;

import java.util.List;

/**
 * What transactions that run at the same time can do to each other, by the names of the literature, with the cases that ask
 * for it: of several schedules each can show it, and only together they say that it is prevented.
 */
enum Anomaly {
    DIRTY_WRITE(
            "G0",
            "dirty write",
            "Two transactions write the same two rows, and each wins one: what is stored contradicts itself.",
            new Schedule("dirty-write", "mixed")),
    ABORTED_READ(
            "G1a",
            "aborted read",
            "Something is decided on a value that was rolled back, that is, on one that never was.",
            new Schedule("aborted-read", "dirty")),
    INTERMEDIATE_READ(
            "G1b",
            "intermediate read",
            "Something is decided on a value that its transaction replaced before it committed.",
            new Schedule("intermediate-read", "dirty")),
    CIRCULAR_INFORMATION_FLOW(
            "G1c",
            "circular information flow",
            "Two transactions each build on what the other has written: neither came first, and no order explains the result.",
            new Schedule("circular-information-flow", "circular")),
    VANISHING_TRANSACTION(
            "OTV",
            "observed transaction vanishes",
            "One change of a transaction is seen, and at the next read another change of the same transaction is not.",
            new Schedule("observed-transaction-vanishes", "vanished"),
            new Schedule("monotonic-atomic-view", "fractured")),
    FUZZY_READ(
            "P2",
            "fuzzy read",
            "A row that is read twice has two values: what was checked is not what is used.",
            new Schedule("non-repeatable-read", "changed"),
            new Schedule("internal-consistency", "changed")),
    READ_SKEW(
            "G-single",
            "read skew",
            "Of two rows that were changed together one is seen old and one new: a sum is reported that never was.",
            new Schedule("read-skew", "skewed"),
            new Schedule("predicate-read-skew", "skewed"),
            new Schedule("delete-misses-seen-row", "missed")),
    LOST_UPDATE(
            "P4",
            "lost update",
            "Two people change what both of them have read, both are told that it worked, and one change is gone.",
            new Schedule("lost-update", "lost"),
            new Schedule("lost-update-without-overlap", "lost")),
    PHANTOM(
            "PMP",
            "phantom",
            "One condition, asked twice, matches other rows: a report contradicts itself, a DELETE takes rows that nobody saw.",
            new Schedule("phantom-read", "phantom"),
            new Schedule("delete-of-unseen-row", "deleted-unseen")),
    LONG_FORK(
            "LF",
            "long fork",
            "Two readers see two changes in opposite orders: what came first for one came last for the other.",
            new Schedule("long-fork", "forked")),
    WRITE_SKEW(
            "G2-item",
            "write skew",
            "Two transactions check a rule over the same two rows and change one each: together they break the rule.",
            new Schedule("write-skew", "skewed")),
    PREDICATE_WRITE_SKEW(
            "G2",
            "write skew on a condition",
            "Two transactions each see that no such row is there, and both insert one: a room is booked twice.",
            new Schedule("predicate-write-skew", "skewed"),
            new Schedule("write-skew-on-range", "skewed"),
            new Schedule("write-skew-on-empty-table", "skewed")),
    READ_ONLY_ANOMALY(
            "ROA",
            "read-only anomaly",
            "What is stored is right, and a report that only read shows a state that no order of the others gives.",
            new Schedule("read-only-anomaly", "seen"));

    private final String code;
    private final String word;
    private final String harm;
    private final List<Schedule> schedules;

    Anomaly(String code, String word, String harm, Schedule... schedules) {
        this.code = code;
        this.word = word;
        this.harm = harm;
        this.schedules = List.of(schedules);
    }

    /**
     * One way to ask for it.
     *
     * @param caseName without suite and parameters
     * @param fact {@code true} where it was seen
     */
    record Schedule(String caseName, String fact) {}

    /** As the literature abbreviates it: {@code G1a}. */
    String code() {
        return code;
    }

    String word() {
        return word;
    }

    /** What it does to an application, in a sentence. */
    String harm() {
        return harm;
    }

    List<Schedule> schedules() {
        return schedules;
    }
}
