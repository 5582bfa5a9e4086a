package org.sextantdb.harness.migrate.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.ScriptStatement;

/** A statement read into words, each with what it stands for where that is known. */
final class Sentence {
    enum Role {
        NONE,
        /** A name that somebody chose: of a table, column, key. */
        NAME,
        /** The first word of a column's type. */
        TYPE,
        /** A reference that stands behind its column. */
        INLINE,
        /** The default of a TEXT, BLOB or JSON column. */
        LONG;

        /** How a pattern asks for it: {@code type:}. */
        String mark() {
            return name().toLowerCase(Locale.ROOT) + ":";
        }
    }

    private final ScriptStatement statement;
    private final List<Token> tokens;
    private final Role[] roles;
    private final Set<String> words = new HashSet<>();

    Sentence(ScriptStatement statement, ScriptSyntax syntax) {
        this.statement = statement;
        this.tokens = TokenReader.read(statement.sql(), statement.line(), syntax);
        this.roles = new Role[tokens.size()];
        Arrays.fill(roles, Role.NONE);
        tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL)
                .forEach(token -> words.add(token.text()));
    }

    ScriptStatement statement() {
        return statement;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean hasOneOf(Set<String> some) {
        return !Collections.disjoint(words, some);
    }

    Role role(int at) {
        return roles[at];
    }

    void mark(int at, Role role) {
        if (at < roles.length) {
            roles[at] = role;
        }
    }

    /** Whether one of the words stands there. */
    boolean is(int at, String... words) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        for (String word : words) {
            if (tokens.get(at).is(word)) {
                return true;
            }
        }
        return false;
    }

    /** The place behind the words, where they stand there one after the other; else the same place. */
    int skip(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(at + i, words[i])) {
                return at;
            }
        }
        return at + words.length;
    }

    /** The place of the parenthesis that closes the one at hand; the end where none does. */
    int close(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (is(i, "(")) {
                depth++;
            } else if (is(i, ")") && --depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
