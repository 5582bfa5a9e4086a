package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to write an upsert, with the cells that must conform before it is recommended.
 *
 * @param name what a reader sees
 * @param alone the cells of one session; the first of them runs every statement of the form
 * @param underLoad the cells of many sessions
 * @param words what the statements under load must have in them, where a cell under load leaves the statement to the
 *     engine's dialect; empty where it does not
 * @param severalRows cells of many sessions that tell what else may be refused; they decide nothing
 * @param beware cells that tell what else the form does; they decide nothing
 */
record UpsertForm(
        String name,
        List<String> alone,
        List<String> underLoad,
        String words,
        List<String> severalRows,
        List<String> beware) {

    /** A form without cells yet. */
    static UpsertForm named(String name) {
        return new UpsertForm(name, List.of(), List.of(), "", List.of(), List.of());
    }

    /** And the combinations of a case that a session answers alone. */
    UpsertForm alone(String caseName, String form, String parameter, String... values) {
        List<String> more = Stream.of(values)
                .map(value -> "upsert/" + caseName + "[form=" + form + "," + parameter + "=" + value + "]")
                .toList();
        return new UpsertForm(name, joined(alone, more), underLoad, words, severalRows, beware);
    }

    /** And a case that a session answers alone and that has no other parameters. */
    UpsertForm alone(String caseName, String form) {
        List<String> more = List.of("upsert/" + caseName + "[form=" + form + "]");
        return new UpsertForm(name, joined(alone, more), underLoad, words, severalRows, beware);
    }

    /** And a case under load, at READ COMMITTED. */
    UpsertForm underLoad(String caseName, String form) {
        List<String> more = List.of("upsert/" + caseName + "[level=read-committed,form=" + form + "]");
        return new UpsertForm(name, alone, joined(underLoad, more), words, severalRows, beware);
    }

    /** And that the engine's own insert or update, which the loads send, must be spelled so. */
    UpsertForm ownUpdate(String spelled) {
        return new UpsertForm(
                name,
                alone,
                underLoad,
                spelled,
                List.of(
                        "upsert/crossing-keys-under-load[level=read-committed]",
                        "upsert/new-keys-under-load[level=read-committed]"),
                List.of("upsert/upsert-hits-other-key"));
    }

    /** And that the engine's own insert or ignore, which the loads send, must be spelled so. */
    UpsertForm ownIgnore(String spelled) {
        return new UpsertForm(name, alone, underLoad, spelled, severalRows, List.of("upsert/ignored-other-key"));
    }

    /** The cells that must conform, in the order in which they are looked at. */
    List<String> required() {
        return joined(alone, underLoad);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
