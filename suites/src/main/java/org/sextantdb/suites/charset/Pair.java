package org.sextantdb.suites.charset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Two texts that differ, and what a reader asks about them. */
public enum Pair {
    LETTER_CASE("abc", "ABC", "Is abc = ABC?"),
    LETTER_CASE_ACCENT("é", "É", "Is é = É?"),
    TRAILING_SPACE("abc", "abc ", "Is a text equal to the same text with a blank behind it?"),
    EMPTY_AND_BLANK("", " ", "Is the empty text equal to a blank?"),
    ACCENT("cafe", "café", "Is cafe = café?"),
    COMPOSITION("caf\u00e9", "cafe\u0301", "Is é in one code point equal to é in two?"),
    SHARP_S("ss", "ß", "Is ss = ß?"),
    SHARP_S_ONE("s", "ß", "Is s = ß?"),
    DOTTED_I_SMALL("İ", "i", "Is the Turkish capital i with a dot equal to i?"),
    DOTTED_I_CAPITAL("İ", "I", "Is the Turkish capital i with a dot equal to I?"),
    DOTLESS_I_SMALL("ı", "i", "Is the Turkish small i without a dot equal to i?"),
    DOTLESS_I_CAPITAL("ı", "I", "Is the Turkish small i without a dot equal to I?"),
    FINAL_SIGMA("σ", "ς", "Is the Greek small sigma equal to the one at the end of words?"),
    LIGATURE("ﬁ", "fi", "Is the ligature ﬁ equal to fi?"),
    FULL_WIDTH("Ａ", "A", "Is the full-width Ａ equal to A?"),
    SUPERSCRIPT("m2", "m²", "Is m2 = m²?"),
    KELVIN("\u212a", "K", "Is the sign of the kelvin equal to the letter K?"),
    KANA("こ", "コ", "Is the hiragana こ equal to the katakana コ?"),
    HALF_WIDTH_KANA("ア", "ｱ", "Is the katakana ア equal to its half-width form?"),
    VOICED_KANA("はは", "ぱぱ", "Is はは (mother) equal to ぱぱ (father)?"),
    HANGUL("\ud55c", "\u1112\u1161\u11ab", "Is a Korean syllable equal to its three letters?"),
    ZERO_WIDTH_JOINER("a", "a\u200d", "Is a text equal to the same text with a zero-width joiner behind it?"),
    VARIATION_SELECTOR("\u2764", "\u2764\ufe0f", "Is ❤ equal to ❤ with a variation selector?"),
    JOINED_EMOJI("👨👧", "👨\u200d👧", "Are two emoji equal to the same two joined into one?"),
    NULL_CHARACTER("a", "a\0", "Is a text equal to the same text with U+0000 behind it?"),
    LOOK_ALIKE("a", "\u0430", true, "Is the Latin a equal to the Cyrillic one?"),
    EMOJI("🍣", "🍺", true, "Is 🍣 = 🍺?"),
    NEWER_EMOJI("\ud83e\udee8", "\ud83e\ude77", true, "Are two emoji of Unicode 15 equal?"),
    FLAGS("🇫🇷", "🇩🇪", true, "Is the flag of France equal to the flag of Germany?"),
    SKIN_TONES("👍🏽", "👍🏿", true, "Are two skin tones of one emoji equal?"),
    SKIN_TONE_OR_NONE("👍", "👍🏽", true, "Is an emoji equal to the same emoji with a skin tone?"),
    SUPPLEMENTARY_HAN("𠮷", "\ud869\uded6", true, "Are two Chinese characters of a supplementary plane equal?");

    private final String stored;
    private final String asked;
    private final boolean different;
    private final String asks;

    Pair(String stored, String asked, String asks) {
        this(stored, asked, false, asks);
    }

    Pair(String stored, String asked, boolean different, String asks) {
        this.stored = stored;
        this.asked = asked;
        this.different = different;
        this.asks = asks;
    }

    String stored() {
        return stored;
    }

    String asked() {
        return asked;
    }

    String asks() {
        return asks;
    }

    /** Whether no rule of any language finds them equal. */
    boolean different() {
        return different;
    }

    /** As the name of a fact. */
    String fact() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Pair> all() {
        return Arrays.asList(values());
    }
}
