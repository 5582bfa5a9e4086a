package org.sextantdb.harness.migrate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sextantdb.harness.model.InputException;

/**
 * A file in a directory of migrations.
 *
 * @param name the file's own name; in layouts with a directory for each, the directory's
 * @param shown as the user knows it, on one line
 * @param text without byte order mark, lines ended by LF; empty where nobody reads it
 */
record SourceFile(Path path, String name, String shown, String text) {

    static SourceFile read(Path path, String name, String shown) {
        try {
            return new SourceFile(path, name, shown, decode(Files.readAllBytes(path), shown));
        } catch (IOException e) {
            throw new InputException(shown + ": cannot be read: " + e.getMessage());
        }
    }

    private static String decode(byte[] bytes, String shown) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new InputException(shown + ": byte " + in.position() + " is not UTF-8; save the file as UTF-8");
        }
        String text = out.flip().toString();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replace("\r\n", "\n");
    }

    Script whole(boolean inTransaction) {
        return whole(inTransaction, false);
    }

    Script whole(boolean inTransaction, boolean aloneWithout) {
        return new Script(shown, 1, text, inTransaction, aloneWithout);
    }

    InputException bad(String why) {
        return new InputException(shown + ": " + why);
    }

    InputException bad(int line, String why) {
        return new InputException(shown + ":" + line + ": " + why);
    }
}
