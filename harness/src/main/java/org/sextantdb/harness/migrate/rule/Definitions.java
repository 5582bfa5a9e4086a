package org.sextantdb.harness.migrate.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables that the statements read so far have made, as far as keys ask for them; it marks names and types as it reads. */
final class Definitions {
    private static final Set<String> NOT_A_TYPE = Set.of(
            "primary",
            "not",
            "null",
            "unique",
            "default",
            "check",
            "references",
            "collate",
            "generated",
            "constraint",
            "as",
            "comment",
            "auto_increment",
            "on",
            "after",
            "first");
    private static final Set<String> KEY_WORDS = Set.of(
            "primary",
            "unique",
            "key",
            "index",
            "constraint",
            "foreign",
            "check",
            "exclude",
            "fulltext",
            "spatial",
            "like");
    private static final Set<String> TYPES = Set.of(
            "varchar",
            "char",
            "text",
            "int",
            "integer",
            "bigint",
            "smallint",
            "boolean",
            "bool",
            "json",
            "jsonb",
            "blob",
            "bytea",
            "uuid",
            "timestamp",
            "datetime",
            "date",
            "decimal",
            "numeric",
            "real",
            "double",
            "character");

    private final Map<String, Map<String, Column>> tables = new HashMap<>();
    private final Map<String, String> charsets = new HashMap<>();
    private List<Key> keys = new ArrayList<>();
    private boolean inTransaction;

    /** Reads a statement; what keys it declares. */
    List<Key> read(Sentence s) {
        keys = new ArrayList<>();
        if (s.is(0, "begin") || (s.is(0, "start") && s.is(1, "transaction"))) {
            inTransaction = true;
        } else if (s.is(0, "commit", "rollback", "end") && !s.is(1, "to")) {
            inTransaction = false;
        } else if (s.is(0, "create")) {
            create(s);
        } else if (s.is(0, "alter") && s.is(1, "table")) {
            alter(s);
        } else if (s.is(0, "insert", "replace")) {
            insert(s);
        } else if (s.is(0, "drop") && s.is(1, "table", "view", "index")) {
            s.mark(s.skip(2, "if", "exists"), Sentence.Role.NAME);
        } else if (s.is(0, "update") && !s.is(1, "or", "ignore", "low_priority")) {
            s.mark(s.skip(1, "only"), Sentence.Role.NAME);
        } else if (s.is(0, "delete") && s.is(1, "from")) {
            s.mark(s.skip(2, "only"), Sentence.Role.NAME);
        }
        return keys;
    }

    /** Whether a transaction was begun that nobody has ended yet. */
    boolean inTransaction() {
        return inTransaction;
    }

    Optional<Column> column(String table, String name) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(name));
    }

    String charset(String table) {
        return charsets.getOrDefault(table, "utf8mb4");
    }

    private void create(Sentence s) {
        int at = 1;
        while (s.is(at, "temporary", "temp", "unlogged", "or", "replace", "unique", "fulltext", "spatial")) {
            at++;
        }
        if (s.is(at, "table")) {
            int name = nameAt(s, s.skip(at + 1, "if", "not", "exists"));
            if (s.is(name + 1, "(")) {
                String table = text(s, name);
                int close = s.close(name + 1);
                for (int i = close; i < s.size() - 1; i++) {
                    charset(s, i).ifPresent(set -> charsets.put(table, set));
                }
                tables.put(table, new HashMap<>());
                eachItem(s, name + 2, close, (from, to) -> item(s, table, from, to));
            }
        } else if (s.is(at, "index")) {
            index(s, at);
        } else if (s.is(at, "view")) {
            nameAt(s, s.skip(at + 1, "if", "not", "exists"));
        }
    }

    private void index(Sentence s, int at) {
        boolean special = s.is(at - 1, "fulltext", "spatial");
        int name = s.skip(s.skip(at + 1, "concurrently"), "if", "not", "exists");
        if (!s.is(name, "on")) {
            name = nameAt(s, name) + 1;
        }
        while (name < s.size() && !s.is(name, "on")) {
            name++;
        }
        int table = nameAt(s, s.skip(name + 1, "only"));
        int open = table + 1;
        boolean tree = true;
        if (s.is(open, "using")) {
            tree = s.is(open + 1, "btree");
            open += 2;
        }
        if (s.is(open, "(") && tree && !special) {
            key(s, s.is(at - 1, "unique") ? Key.Kind.UNIQUE : Key.Kind.PLAIN, text(s, table), open, at);
        }
    }

    private void alter(Sentence s) {
        int name = nameAt(s, s.skip(s.skip(2, "if", "exists"), "only"));
        String table = text(s, name);
        eachItem(s, name + 1, s.size(), (from, to) -> change(s, table, from, to));
    }

    private void change(Sentence s, String table, int from, int to) {
        int at = s.skip(from + 1, "column");
        if (s.is(from, "add")) {
            at = s.skip(at, "if", "not", "exists");
            if (s.is(at, "(")) {
                eachItem(s, at + 1, s.close(at), (begin, end) -> item(s, table, begin, end));
            } else {
                item(s, table, at, to);
            }
        } else if (s.is(from, "modify")) {
            column(s, table, at, to);
        } else if (s.is(from, "change")) {
            s.mark(at, Sentence.Role.NAME);
            column(s, table, at + 1, to);
        } else if (s.is(from, "alter") && at < to) {
            s.mark(at, Sentence.Role.NAME);
            int type = s.is(at + 1, "type") ? at + 2 : s.skip(at + 1, "set", "data", "type");
            if (type > at + 1) {
                type(s, table, at, type, to);
            }
        } else if (s.is(from, "drop", "rename")) {
            if (at > from + 1) {
                s.mark(s.skip(at, "if", "exists"), Sentence.Role.NAME);
            }
            for (int i = at; i < to; i++) {
                if (s.is(i, "to")) {
                    s.mark(i + 1, Sentence.Role.NAME);
                }
            }
        }
    }

    private void insert(Sentence s) {
        for (int i = 1; i < s.size() && i < 6; i++) {
            if (s.is(i, "into")) {
                int open = nameAt(s, i + 1) + 1;
                int close = s.is(open, "(") ? s.close(open) : open;
                for (int part = open + 1; part < close; part += 2) {
                    s.mark(part, Sentence.Role.NAME);
                }
                return;
            }
        }
    }

    /** A column or a key in the parentheses of a table. */
    private void item(Sentence s, String table, int from, int to) {
        if (!keyItem(s, from)) {
            column(s, table, from, to);
            return;
        }
        int at = from;
        if (s.is(at, "constraint")) {
            at = s.is(at + 1, "primary", "unique", "check", "foreign") ? at + 1 : at + 2;
        }
        int word = at;
        if (s.is(at, "primary", "unique", "key", "index")) {
            Key.Kind kind =
                    s.is(at, "primary") ? Key.Kind.PRIMARY : s.is(at, "unique") ? Key.Kind.UNIQUE : Key.Kind.PLAIN;
            while (at < to && !s.is(at, "(")) {
                at++;
            }
            if (at < to) {
                key(s, kind, table, at, word);
            }
        }
    }

    /** Whether it is a key: a column may be called {@code key} too, and has a type then. */
    private static boolean keyItem(Sentence s, int at) {
        if (at >= s.size()
                || s.token(at).kind() != Token.Kind.WORD
                || !KEY_WORDS.contains(s.token(at).text())) {
            return false;
        }
        return !(s.is(at, "key", "index")
                && at + 1 < s.size()
                && TYPES.contains(s.token(at + 1).text()));
    }

    private void column(Sentence s, String table, int at, int to) {
        if (at >= to || !s.token(at).isName()) {
            return;
        }
        s.mark(at, Sentence.Role.NAME);
        if (at + 1 < to
                && s.token(at + 1).kind() == Token.Kind.WORD
                && !NOT_A_TYPE.contains(s.token(at + 1).text())) {
            type(s, table, at, at + 1, to);
        }
        for (int i = at + 1; i < to; i++) {
            if (s.is(i, "unique") || (s.is(i, "primary") && s.is(i + 1, "key"))) {
                Key.Kind kind = s.is(i, "unique") ? Key.Kind.UNIQUE : Key.Kind.PRIMARY;
                keys.add(new Key(kind, table, List.of(new Key.Part(text(s, at), 0, at)), i));
            } else if (s.is(i, "default") && longType(s, at + 1)) {
                s.mark(i, Sentence.Role.LONG);
            } else if (s.is(i, "references")) {
                s.mark(i, Sentence.Role.INLINE);
                nameAt(s, i + 1);
            }
        }
    }

    private static boolean longType(Sentence s, int at) {
        return s.is(at, "jsonb") || new Column(s.token(at).text(), List.of(), Optional.empty()).isLong();
    }

    private void type(Sentence s, String table, int name, int at, int to) {
        if (at >= to) {
            return;
        }
        s.mark(at, Sentence.Role.TYPE);
        int open = s.skip(at + 1, "varying");
        List<Integer> sizes = new ArrayList<>();
        if (s.is(open, "(")) {
            int close = s.close(open);
            for (int i = open + 1; i < close; i++) {
                if (s.token(i).kind() == Token.Kind.NUMBER && s.token(i).text().matches("\\d{1,8}")) {
                    sizes.add(Integer.valueOf(s.token(i).text()));
                }
            }
        }
        Optional<String> set = Optional.empty();
        for (int i = open; i < to && set.isEmpty(); i++) {
            set = charset(s, i);
        }
        tables.computeIfAbsent(table, unknown -> new HashMap<>())
                .put(text(s, name), new Column(s.token(at).text(), sizes, set));
    }

    private static Optional<String> charset(Sentence s, int at) {
        int name = s.is(at, "charset") ? at + 1 : s.skip(at, "character", "set");
        name = name > at ? s.skip(name, "=") : name;
        return name > at && name < s.size() && s.token(name).kind() == Token.Kind.WORD
                ? Optional.of(s.token(name).text())
                : Optional.empty();
    }

    private void key(Sentence s, Key.Kind kind, String table, int open, int word) {
        List<Key.Part> parts = new ArrayList<>();
        eachItem(s, open + 1, s.close(open), (from, to) -> {
            if (from < to && s.token(from).isName() && !(s.is(from + 1, "(") && !number(s, from + 2))) {
                s.mark(from, Sentence.Role.NAME);
                int prefix =
                        s.is(from + 1, "(") ? Integer.parseInt(s.token(from + 2).text()) : 0;
                parts.add(new Key.Part(text(s, from), prefix, from));
            }
        });
        keys.add(new Key(kind, table, List.copyOf(parts), word));
    }

    private static boolean number(Sentence s, int at) {
        return at < s.size()
                && s.token(at).kind() == Token.Kind.NUMBER
                && s.token(at).text().matches("\\d{1,8}");
    }

    /** Marks a name; the place of its last part, {@code orders} of {@code app.orders}, before which no word is reserved. */
    private static int nameAt(Sentence s, int at) {
        int last = at;
        s.mark(last, Sentence.Role.NAME);
        while (s.is(last + 1, ".")) {
            last += 2;
        }
        return last;
    }

    private static String text(Sentence s, int at) {
        return at < s.size() ? s.token(at).text().toLowerCase(Locale.ROOT) : "";
    }

    private interface Item {
        void take(int from, int to);
    }

    private static void eachItem(Sentence s, int from, int to, Item item) {
        int depth = 0;
        int begin = from;
        for (int i = from; i <= to && begin < to; i++) {
            if (i == to || (depth == 0 && s.is(i, ","))) {
                item.take(begin, i);
                begin = i + 1;
            } else if (s.is(i, "(")) {
                depth++;
            } else if (s.is(i, ")")) {
                depth--;
            }
        }
    }
}
