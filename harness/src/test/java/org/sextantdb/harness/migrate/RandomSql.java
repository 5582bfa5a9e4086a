package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.Random;
import org.sextantdb.harness.engine.ScriptSyntax;

/** Statements with everything in them that may hold a semicolon, and space that may stand between them. */
record RandomSql(Random random, ScriptSyntax syntax) {

    String statement() {
        if (random.nextInt(4) == 0 && (syntax == ScriptSyntax.SQLITE || syntax == ScriptSyntax.MYSQL)) {
            return "create trigger t after insert on x for each row begin " + plain() + "; select case when 1 then "
                    + piece() + " end; " + plain() + "; end";
        }
        if (random.nextInt(4) == 0 && syntax == ScriptSyntax.POSTGRESQL) {
            return "create function f() returns int begin atomic " + plain() + "; " + plain() + "; end";
        }
        return plain();
    }

    private String plain() {
        StringBuilder statement = new StringBuilder(pick("select", "insert", "update t set", "delete", "with"));
        for (int i = random.nextInt(6) + 1; i > 0; i--) {
            statement.append(pick(" ", "\n", "\t", "  ")).append(piece());
        }
        return statement.append(" z").toString();
    }

    private String piece() {
        return switch (random.nextInt(8)) {
            case 0 -> "'a;''b; -- /*'";
            case 1 -> "\"c;\"\"d /*\"";
            case 2 -> "/* e; ' */ x";
            case 3 -> "-- f; '\"\ny";
            case 4 -> "'👍;\n'";
            case 5 -> own();
            case 6 -> "(a.end, 1.5)";
            default -> "name_" + random.nextInt(100);
        };
    }

    private String own() {
        if (syntax == ScriptSyntax.POSTGRESQL) {
            return pick("$$ ; ' $$", "$a$ ; $$ $b$ $a$", "E'\\';'", "'\\'", "/* a /* ; */ ; */ b", "(1; 2)");
        }
        return syntax == ScriptSyntax.MYSQL
                ? pick("'\\';'", "`a;``b`", "# ;'\n1", "1--1", "/*!1 a */", "\"\\\";\"")
                : pick("`a;b`", "[a;'b]", "'\\'");
    }

    String space() {
        return pick("", " ", "\n", "\r\n\t", "-- ;'\n", "/* ; */", "\n\n-- a\n-- b\n");
    }

    private String pick(String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
