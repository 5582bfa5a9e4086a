package org.sextantdb.reports;

import static org.sextantdb.reports.UpsertForm.named;

import java.util.List;
import java.util.Locale;

/**
 * What an application wants of an upsert, and the forms that may give it, the preferred one first: a statement that names
 * the key that may be in the way, then one that names none, then MERGE, then what several statements do together. Forms
 * that delete the row that is there, or hide other errors, are never recommended.
 */
enum UpsertTask {
    INSERT_OR_UPDATE(
            "Insert or update",
            "The row is inserted, or the named columns of the one with its key are set.",
            update("INSERT … ON CONFLICT (key) DO UPDATE", "on-conflict", "upsert")
                    .ownUpdate(Words.ON_CONFLICT),
            // where an engine understands the alias, it may warn of VALUES()
            update("INSERT … AS alias ON DUPLICATE KEY UPDATE", "row-alias", "upsert")
                    .ownUpdate(Words.ON_DUPLICATE_KEY),
            update("INSERT … ON DUPLICATE KEY UPDATE with VALUES()", "on-duplicate-key", "upsert")
                    .ownUpdate(Words.ON_DUPLICATE_KEY),
            update("MERGE", "merge", "merge"),
            update("UPDATE, then INSERT where no row was hit", "update-then-insert", "update-then-insert"),
            named("INSERT, then UPDATE where the key is refused")
                    .alone("upserted-row", "insert-then-update", "before", "other", "absent", "same")
                    .underLoad(Words.SAME_NEW_KEY, "insert-then-update")),

    INSERT_OR_IGNORE(
            "Insert or ignore",
            "The row is inserted, or the one with its key is left alone; every other error is still one.",
            ignore("INSERT … ON CONFLICT (key) DO NOTHING", "on-conflict", "ignore")
                    .ownIgnore(Words.ON_CONFLICT),
            ignore("INSERT … ON DUPLICATE KEY UPDATE that sets the key to itself", "same-key", "ignore")
                    .ownIgnore(Words.ON_DUPLICATE_KEY),
            ignore("MERGE that only inserts", "merge", "merge"),
            ignore("INSERT, and let a duplicate key be no error", "insert-and-catch", "insert-then-update")),

    INSERT_OR_GET_ID(
            "Insert or get the id",
            "The id of the row with this natural key, whether it was there or not.",
            id("INSERT … ON CONFLICT (key) DO UPDATE … RETURNING", "returning", "upsert")
                    .ownUpdate(Words.ON_CONFLICT),
            id("INSERT … ON DUPLICATE KEY UPDATE with LAST_INSERT_ID(id)", "last-insert-id", "upsert")
                    .ownUpdate(Words.ON_DUPLICATE_KEY),
            id("Insert or ignore, then SELECT", "ignore-then-select", "ignore").ownIgnore("")),

    NEWEST_WINS(
            "Newest wins",
            "Events arrive in any order, and the row keeps what the newest one said.",
            newest("INSERT … ON CONFLICT (key) DO UPDATE … WHERE", "on-conflict", "upsert")
                    .ownUpdate(Words.ON_CONFLICT),
            newest("INSERT … AS alias ON DUPLICATE KEY UPDATE with IF, the version set last", "row-alias", "upsert")
                    .ownUpdate(Words.ON_DUPLICATE_KEY),
            newest("INSERT … ON DUPLICATE KEY UPDATE with IF, the version set last", "on-duplicate-key", "upsert")
                    .ownUpdate(Words.ON_DUPLICATE_KEY),
            newest("MERGE … WHEN MATCHED AND", "merge", "merge"),
            newest(
                    "UPDATE what is older, then INSERT where none is there",
                    "update-then-insert",
                    "update-then-insert")),

    COUNTER(
            "Counter",
            "The row begins with one and grows by one each time after that.",
            counter("The engine's own INSERT or UPDATE, which adds", "upsert").ownUpdate(""),
            counter("MERGE", "merge"),
            counter("UPDATE, then INSERT where no row was hit", "update-then-insert"),
            counter("INSERT, then UPDATE where the key is refused", "insert-then-update"));

    private final String title;
    private final String wants;
    private final List<UpsertForm> forms;

    UpsertTask(String title, String wants, UpsertForm... forms) {
        this.title = title;
        this.wants = wants;
        this.forms = List.of(forms);
    }

    /** What tells two statements of an engine from each other, and a case that many forms need. */
    private static final class Words {
        static final String ON_CONFLICT = "on conflict";
        static final String ON_DUPLICATE_KEY = "on duplicate key";
        static final String SAME_NEW_KEY = "same-new-key-under-load";
    }

    /** The anchor on the page: {@code newest-wins}. */
    String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** What the application wants, in a sentence. */
    String wants() {
        return wants;
    }

    List<UpsertForm> forms() {
        return forms;
    }

    private static UpsertForm update(String name, String form, String load) {
        return named(name)
                .alone("upserted-row", form, "before", "absent", "other", "same")
                .underLoad(Words.SAME_NEW_KEY, load);
    }

    private static UpsertForm ignore(String name, String form, String load) {
        return named(name)
                .alone("ignored-row", form, "before", "absent", "there", "wrong")
                .underLoad(Words.SAME_NEW_KEY, load);
    }

    private static UpsertForm id(String name, String form, String load) {
        return named(name).alone("id-of-row", form, "before", "absent", "there").underLoad(Words.SAME_NEW_KEY, load);
    }

    private static UpsertForm newest(String name, String form, String load) {
        return named(name)
                .alone("newest-event", form, "arrives", "first", "newer", "older", "again")
                .underLoad(Words.SAME_NEW_KEY, load);
    }

    private static UpsertForm counter(String name, String form) {
        return named(name)
                .alone("counted-row", form)
                .underLoad(Words.SAME_NEW_KEY, form)
                .underLoad("counter-under-load", form);
    }
}
