package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void what_cannot_be_seen_is_spelled_out() {
        assertThat(VisibleText.show("a\u0000b\u202Ec\uD800d\u2066\u001B[31m\u200B\r"))
                .isEqualTo("a[U+0000]b[U+202E]c[U+D800]d[U+2066][U+001B][31m[U+200B][U+000D]");
    }

    @Test
    void what_can_be_seen_stays() {
        String family = "👩\u200D👩\u200D👧 ä\n\tx";

        assertThat(VisibleText.show(family)).isEqualTo(family);
        assertThat(VisibleText.line("a\nb\tc")).isEqualTo("a b c");
        assertThat(VisibleText.show(null)).isEmpty();
    }

    @Test
    void a_brief_text_is_not_cut_within_a_character() {
        assertThat(VisibleText.brief("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(VisibleText.brief("😀😀😀", 2)).isEqualTo("😀…");
    }
}
