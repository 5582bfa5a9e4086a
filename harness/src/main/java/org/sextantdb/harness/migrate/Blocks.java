package org.sextantdb.harness.migrate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.sextantdb.harness.engine.ScriptSyntax;

/**
 * Follows one statement word by word, to know which semicolons stand inside the body of a trigger, a routine or an event.
 */
final class Blocks {
    private static final int LONGEST_KEYWORD = 12;
    private static final int LONGEST_HEAD = 16;
    private static final Set<String> WITH_BODY = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT");
    private static final Set<String> WITHOUT_BODY = Set.of(
            "TABLE",
            "VIEW",
            "INDEX",
            "UNIQUE",
            "DATABASE",
            "SCHEMA",
            "USER",
            "ROLE",
            "TYPE",
            "SEQUENCE",
            "EXTENSION",
            "VIRTUAL",
            "FULLTEXT",
            "SPATIAL",
            "MATERIALIZED",
            "DOMAIN",
            "POLICY",
            "RULE",
            "SERVER");
    /** What a body of one statement may stand behind. */
    private static final Set<String> BEFORE_BODY =
            Set.of("ROW", "DO", "DATA", "SQL", "DETERMINISTIC", "DEFINER", "INVOKER", ")");

    private static final Set<String> AFTER_END = Set.of("IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR");

    private enum Head {
        FIRST_WORD,
        LOOKING,
        TRACKED,
        PLAIN
    }

    private enum Block {
        BODY,
        /** Its END stands behind a condition and no semicolon. */
        REPEAT,
        CASE_STATEMENT,
        CASE_EXPRESSION
    }

    private final ScriptSyntax syntax;
    private final String text;
    private final Deque<Block> open = new ArrayDeque<>();
    private Head head = Head.FIRST_WORD;
    private int words;
    private boolean fresh;
    private boolean ended;
    private boolean declares;
    /** The word before, {@code )} for what closes something, empty for any other sign. */
    private String previous = "";

    private boolean copies;
    private boolean fromInput;

    Blocks(ScriptSyntax syntax, String text) {
        this.syntax = syntax;
        this.text = text;
    }

    void newStatement() {
        open.clear();
        head = Head.FIRST_WORD;
        words = 0;
        fresh = false;
        ended = false;
        declares = false;
        previous = "";
        copies = false;
        fromInput = false;
    }

    /** Whether a semicolon here belongs to the statement. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Whether the statement makes something with a body. */
    boolean hasBody() {
        return head == Head.TRACKED;
    }

    /** Whether the statement takes the lines after it for its data. */
    boolean copiesFromInput() {
        return copies && fromInput;
    }

    /** Whether words still matter: most statements are known by their first. */
    boolean listens() {
        return head != Head.PLAIN;
    }

    /** Anything but a word, white space or a comment. */
    void mark(char c) {
        ended = false;
        previous = c == ')' || c == '\'' ? ")" : "";
        if (c == ';' || c == ':') {
            fresh = true;
            declares = false;
        } else {
            fresh = false;
        }
    }

    /** The word from {@code from} to {@code to}, not in quotes. */
    void word(int from, int to) {
        boolean begins = fresh;
        boolean afterEnd = ended;
        fresh = false;
        ended = false;
        words++;
        if (to - from > LONGEST_KEYWORD || from > 0 && text.charAt(from - 1) == '.') {
            if (head == Head.FIRST_WORD) {
                head = Head.PLAIN;
            }
            previous = ")";
            return;
        }
        String word = text.substring(from, to).toUpperCase(Locale.ROOT);
        switch (head) {
            case FIRST_WORD -> first(word, to);
            case LOOKING -> look(word);
            case TRACKED -> track(word, to, begins, afterEnd);
            case PLAIN -> {}
        }
        previous = word;
    }

    private void first(String word, int to) {
        if (word.equals("COPY") && syntax.dollarQuotes()) {
            copies = true;
            head = Head.LOOKING;
        } else if (word.equals("BEGIN")
                && syntax.delimiterLines()
                && nextWord(to).equals("NOT")) {
            head = Head.TRACKED;
            open.push(Block.BODY);
            fresh = true;
        } else {
            boolean mayHaveBody = word.equals("CREATE") || word.equals("ALTER") && syntax.delimiterLines();
            head = syntax.blocks() && mayHaveBody ? Head.LOOKING : Head.PLAIN;
        }
    }

    private void look(String word) {
        if (copies) {
            fromInput |= word.equals("STDIN");
        } else if (WITH_BODY.contains(word)) {
            head = Head.TRACKED;
        } else if (WITHOUT_BODY.contains(word) || words > LONGEST_HEAD) {
            head = Head.PLAIN;
        }
    }

    private void track(String word, int to, boolean begins, boolean afterEnd) {
        if (afterEnd && AFTER_END.contains(word)) {
            return;
        }
        Block innermost = open.peek();
        switch (word) {
            case "BEGIN" -> begin(to, begins);
            case "CASE" -> openCase(begins);
            case "END" -> end(begins);
            case "IF", "LOOP", "WHILE", "REPEAT", "FOR" -> control(word, begins);
            case "THEN", "ELSE", "DO" -> fresh = innermost != Block.CASE_EXPRESSION;
            case "ATOMIC", "NOT" -> fresh = begins;
            case "DECLARE" -> declares = begins;
            default -> {}
        }
    }

    private void begin(int to, boolean begins) {
        boolean opens = syntax.dollarQuotes()
                ? nextWord(to).equals("ATOMIC")
                : open.isEmpty() && !previous.isEmpty() || begins || declares;
        if (opens) {
            open.push(Block.BODY);
            fresh = true;
            declares = false;
        }
    }

    private void openCase(boolean begins) {
        boolean statement = syntax.delimiterLines() && (begins || inHead());
        open.push(statement ? Block.CASE_STATEMENT : Block.CASE_EXPRESSION);
    }

    private void end(boolean begins) {
        if (open.peek() == Block.CASE_EXPRESSION) {
            open.pop();
        } else if ((begins || open.peek() == Block.REPEAT) && !open.isEmpty()) {
            open.pop();
            ended = true;
        }
    }

    /** A statement that controls others, and neither the function of that name nor {@code IF EXISTS}. */
    private void control(String word, boolean begins) {
        if (!syntax.delimiterLines()) {
            return;
        }
        if (begins || inHead() && !word.equals("FOR")) {
            open.push(word.equals("REPEAT") ? Block.REPEAT : Block.BODY);
            fresh = word.equals("LOOP") || word.equals("REPEAT");
        }
    }

    /** Whether the body begins here, with a statement that is no BEGIN. */
    private boolean inHead() {
        return open.isEmpty() && BEFORE_BODY.contains(previous);
    }

    private String nextWord(int at) {
        int from = skipSpace(at);
        int to = from;
        while (to < text.length() && to - from < LONGEST_KEYWORD && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toUpperCase(Locale.ROOT);
    }

    private int skipSpace(int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
