package org.sextantdb.harness.migrate.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.ScriptStatement;

/** For which engine statements were written: as their path says, or as the words that only one has. */
enum SourceSyntax {
    SQLITE(
            ScriptSyntax.SQLITE,
            Set.of("sqlite", "sqlite3"),
            Set.of("autoincrement", "pragma", "rowid", "glob", "strftime", "strict")),
    POSTGRESQL(
            ScriptSyntax.POSTGRESQL,
            Set.of("postgres", "postgresql", "pg", "psql"),
            Set.of(
                    "serial",
                    "bigserial",
                    "smallserial",
                    "jsonb",
                    "timestamptz",
                    "bytea",
                    "plpgsql",
                    "extension",
                    "concurrently",
                    "ilike",
                    "identity",
                    "search_path",
                    "::",
                    "@>",
                    "#>",
                    "#>>")),
    MYSQL(
            ScriptSyntax.MYSQL,
            Set.of("mysql", "mariadb", "tidb"),
            Set.of("auto_increment", "engine", "unsigned", "tinyint", "mediumint", "duplicate", "modify"));

    /** What a name in double quotes may follow; a text in them does not. */
    private static final Set<String> BEFORE_NAME =
            Set.of("table", "into", "from", "references", "index", "column", "update", "join", "exists", "on");

    private static final ScriptSyntax ANY = new ScriptSyntax(true, false, true, false, false, false, true, false);

    private final ScriptSyntax syntax;
    private final Set<String> directories;
    private final Set<String> words;

    SourceSyntax(ScriptSyntax syntax, Set<String> directories, Set<String> words) {
        this.syntax = syntax;
        this.directories = directories;
        this.words = words;
    }

    /** The name of a syntax, as rules have it; empty for one that is not among them. */
    static Optional<String> nameOf(ScriptSyntax syntax) {
        for (SourceSyntax source : values()) {
            if (source.syntax.equals(syntax)) {
                return Optional.of(source.name().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** The syntax of a family; that of most engines where the family is not known. */
    static ScriptSyntax of(String family) {
        for (SourceSyntax source : values()) {
            if (source.directories.contains(family)) {
                return source.syntax;
            }
        }
        return ScriptSyntax.POSTGRESQL;
    }

    /** The syntax in which statements were written; the one of the family where nothing tells. */
    static ScriptSyntax guess(List<ScriptStatement> statements, String family) {
        int[] marks = new int[values().length];
        String file = "";
        for (ScriptStatement statement : statements) {
            if (!statement.file().equals(file)) {
                file = statement.file();
                path(file, marks);
            }
            words(statement, marks);
        }
        ScriptSyntax best = of(family);
        int most = 0;
        for (SourceSyntax source : values()) {
            if (marks[source.ordinal()] > most) {
                most = marks[source.ordinal()];
                best = source.syntax;
            }
        }
        return best;
    }

    private static void path(String file, int[] marks) {
        for (String part : file.toLowerCase(Locale.ROOT).split("[/\\\\._-]")) {
            for (SourceSyntax source : values()) {
                if (source.directories.contains(part)) {
                    marks[source.ordinal()] += 1000;
                }
            }
        }
    }

    private static void words(ScriptStatement statement, int[] marks) {
        String before = "";
        for (Token token : TokenReader.read(statement.sql(), 1, ANY)) {
            for (SourceSyntax source : values()) {
                if (token.kind() != Token.Kind.STRING && source.words.contains(token.text())) {
                    marks[source.ordinal()]++;
                }
            }
            if (token.kind() == Token.Kind.BACKTICKED) {
                marks[MYSQL.ordinal()]++;
            } else if (token.kind() == Token.Kind.DOLLAR
                    || (token.kind() == Token.Kind.DOUBLE_QUOTED && BEFORE_NAME.contains(before))) {
                marks[POSTGRESQL.ordinal()]++;
            }
            before = token.text();
        }
    }
}
