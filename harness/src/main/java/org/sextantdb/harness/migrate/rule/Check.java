package org.sextantdb.harness.migrate.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a rule asks that needs more than the words: the bytes of a key, the length of a name, what came before. */
enum Check {
    /** A key of more than 3072 bytes. */
    KEY_TOO_LONG {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return at(keys, key -> tooLong(key, tables));
        }
    },
    /** Such a key where it is the primary one, or a plain one over several columns. */
    PRIMARY_OR_COMPOSITE_TOO_LONG {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return at(
                    keys,
                    key -> tooLong(key, tables)
                            && (key.kind() == Key.Kind.PRIMARY
                                    || (key.kind() == Key.Kind.PLAIN
                                            && key.parts().size() > 1)));
        }
    },
    /** Such a key where it is plain and over one column. */
    PLAIN_TOO_LONG {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return at(
                    keys,
                    key -> tooLong(key, tables)
                            && key.kind() == Key.Kind.PLAIN
                            && key.parts().size() == 1);
        }
    },
    /** Such a key where it is unique. */
    UNIQUE_TOO_LONG {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return at(keys, key -> tooLong(key, tables) && key.kind() == Key.Kind.UNIQUE);
        }
    },
    /** A key over a TEXT or BLOB of which it does not say how much. */
    TEXT_KEY {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return unbounded(keys, tables, false, key -> true);
        }
    },
    /** Such a key where it is the primary one, or over several columns and not unique. */
    PRIMARY_OR_COMPOSITE_TEXT_KEY {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return unbounded(
                    keys,
                    tables,
                    true,
                    key -> key.kind() == Key.Kind.PRIMARY
                            || (key.kind() == Key.Kind.PLAIN && key.parts().size() > 1));
        }
    },
    /** Such a key where it is plain and over one column. */
    TEXT_PLAIN_KEY {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return unbounded(
                    keys,
                    tables,
                    true,
                    key -> key.kind() == Key.Kind.PLAIN && key.parts().size() == 1);
        }
    },
    /** Such a key where it is unique. */
    TEXT_UNIQUE_KEY {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return unbounded(keys, tables, true, key -> key.kind() == Key.Kind.UNIQUE);
        }
    },
    /** A key over a JSON column. */
    JSON_KEY {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return parts(
                    keys,
                    (key, part) -> tables.column(key.table(), part.column())
                            .filter(Column::json)
                            .isPresent());
        }
    },
    /** A key over the first characters of a column, {@code (name(20))}. */
    KEY_PREFIX {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return parts(keys, (key, part) -> part.prefix() > 0);
        }
    },
    /** A name of more than 64 characters. */
    NAME_OVER_64 {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return names(s, name -> name.codePointCount(0, name.length()) > 64);
        }
    },
    /** A name of more than 63 bytes. */
    NAME_OVER_63_BYTES {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            return names(s, name -> name.length() > 15 && name.getBytes(StandardCharsets.UTF_8).length > 63);
        }
    },
    /** A schema statement between BEGIN and COMMIT. */
    SCHEMA_IN_TRANSACTION {
        @Override
        List<Integer> find(Sentence s, List<Key> keys, Definitions tables) {
            boolean schema = s.is(0, "create", "alter", "drop", "truncate", "rename") && !s.is(1, "temporary", "temp");
            return tables.inTransaction() && schema ? List.of(0) : List.of();
        }
    };

    private interface PartTest {
        boolean holds(Key key, Key.Part part);
    }

    /** Places of what it asks for in the statement, whose keys are given and whose definitions are in the tables already. */
    abstract List<Integer> find(Sentence s, List<Key> keys, Definitions tables);

    private static boolean tooLong(Key key, Definitions tables) {
        long bytes = 0;
        for (Key.Part part : key.parts()) {
            bytes += tables.column(key.table(), part.column())
                    .map(column -> column.keyBytes(part.prefix(), tables.charset(key.table())))
                    .orElse(0);
        }
        return bytes > 3072;
    }

    private static List<Integer> unbounded(List<Key> keys, Definitions tables, boolean jsonToo, Predicate<Key> which) {
        return parts(
                keys,
                (key, part) -> part.prefix() == 0
                        && which.test(key)
                        && tables.column(key.table(), part.column())
                                .filter(column -> column.unbounded() || (jsonToo && column.json()))
                                .isPresent());
    }

    private static List<Integer> at(List<Key> keys, Predicate<Key> which) {
        return keys.stream().filter(which).map(Key::at).toList();
    }

    private static List<Integer> parts(List<Key> keys, PartTest test) {
        List<Integer> found = new ArrayList<>();
        for (Key key : keys) {
            key.parts().stream().filter(part -> test.holds(key, part)).forEach(part -> found.add(part.at()));
        }
        return found;
    }

    private static List<Integer> names(Sentence s, Predicate<String> test) {
        return IntStream.range(0, s.size())
                .filter(i -> s.token(i).isName() && test.test(s.token(i).text()))
                .boxed()
                .toList();
    }
}
