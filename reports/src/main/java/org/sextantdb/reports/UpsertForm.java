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
 * @param severalRows cells of many sessions that tell what else may be refused; they decide nothing
 * @param words what the statements under load must have in them, where a cell under load leaves the statement to the
 *     engine's dialect; empty where it does not
 */
record UpsertForm(String name, List<String> alone, List<String> underLoad, List<String> severalRows, String words) {

    /** A form without cells yet. */
    static UpsertForm named(String name) {
        return new UpsertForm(name, List.of(), List.of(), List.of(), "");
    }

    /** And the combinations of a case that a session answers alone. */
    UpsertForm alone(String caseName, String form, String parameter, String... values) {
        List<String> more = Stream.of(values)
                .map(value -> "upsert/" + caseName + "[form=" + form + "," + parameter + "=" + value + "]")
                .toList();
        return new UpsertForm(name, joined(alone, more), underLoad, severalRows, words);
    }

    /** And a case without other parameters. */
    UpsertForm alone(String caseName, String form) {
        List<String> more = List.of("upsert/" + caseName + "[form=" + form + "]");
        return new UpsertForm(name, joined(alone, more), underLoad, severalRows, words);
    }

    /** And a case under load, at the level that applications are advised to run upserts at. */
    UpsertForm underLoad(String caseName, String form) {
        List<String> more = List.of("upsert/" + caseName + "[level=read-committed,form=" + form + "]");
        return new UpsertForm(name, alone, joined(underLoad, more), severalRows, words);
    }

    /** And what else may be refused where one transaction writes several rows by the engine's own statement. */
    UpsertForm alsoSeveralRows() {
        return new UpsertForm(
                name,
                alone,
                underLoad,
                List.of(
                        "upsert/crossing-keys-under-load[level=read-committed]",
                        "upsert/new-keys-under-load[level=read-committed]"),
                words);
    }

    /** And that what is sent under load has these words in it. */
    UpsertForm spelled(String needed) {
        return new UpsertForm(name, alone, underLoad, severalRows, needed);
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
