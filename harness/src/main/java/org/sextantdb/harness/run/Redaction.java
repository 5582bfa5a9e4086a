package org.sextantdb.harness.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Takes what must not be published out of a text: passwords in any of their encodings, and names of this machine's
 * directories. Thread-safe; texts may be added while a run goes on.
 */
public final class Redaction implements UnaryOperator<String> {
    private static final String HIDDEN = "[hidden]";
    private static final int SHORTEST = 4;

    private final List<String> hidden = new CopyOnWriteArrayList<>();

    /** Hides nothing but the directories of this machine. */
    public Redaction() {
        for (String property : List.of("java.io.tmpdir", "user.home", "user.dir")) {
            hide(System.getProperty(property, ""));
        }
        hide("/dev/shm");
    }

    /** Hides passwords and no directories: for messages to whoever sits at this machine. */
    public static Redaction ofPasswords() {
        Redaction redaction = new Redaction();
        redaction.hidden.clear();
        return redaction;
    }

    /** Hides a text that is not worth hiding where it is shorter than four characters. */
    public void hide(String text) {
        if (text.length() >= SHORTEST) {
            hidden.add(text);
            hidden.sort(Comparator.comparing(String::length).reversed());
        }
    }

    /** Hides a password as it is, in URLs and in base 64. */
    public void hidePassword(String password) {
        Set<String> forms = new TreeSet<>();
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        forms.add(password);
        forms.add(URLEncoder.encode(password, StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20"));
        forms.add(Base64.getEncoder().encodeToString(bytes));
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.forEach(this::hide);
    }

    @Override
    public String apply(String text) {
        String clean = text;
        for (String secret : hidden) {
            clean = clean.replace(secret, HIDDEN);
        }
        return clean;
    }
}
