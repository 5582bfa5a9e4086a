package org.sextantdb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Printed, the page has all its rows and nothing to press. */
@InBrowser
class PrintedIT {
    private final Report report = Report.sample();

    private Tab print(Tabs tabs, String fragment) {
        Tab tab = tabs.open(report.address(fragment));
        tab.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        tab.settle();
        return tab;
    }

    @Test
    void all_rows_are_there(Tabs tabs) {
        Tab tab = print(tabs, "#matrix");
        assertThat(tab.number(
                        "[...document.querySelectorAll('#matrix tr.case')].filter(it => it.checkVisibility()).length"))
                .isEqualTo(report.matrix().cases().size());
        assertThat(
                        tab.number(
                                "[...document.querySelectorAll('#matrix tr.case td b')].filter(it => it.checkVisibility()).length"))
                .isEqualTo(report.matrix().cells().size());
    }

    @Test
    void no_control_is_printed(Tabs tabs) {
        for (String fragment : List.of("#overview", "#matrix", "#move", "#about")) {
            Tab tab = print(tabs, fragment);
            assertThat(tab.list("""
                    () => { const isPlainText = it => { const style = getComputedStyle(it);
                      return it.matches('button.fold') && style.borderStyle === 'none' && style.backgroundColor === 'rgba(0, 0, 0, 0)'; };
                    return [...document.querySelectorAll('button, select, input, textarea, form, nav, a.skip')]
                      .filter(it => it.checkVisibility({visibilityProperty: true}) && !isPlainText(it)).map(it => it.outerHTML.slice(0, 100)); }""")).as(fragment).isEmpty();
        }
    }

    @Test
    void nothing_is_cut_off_by_a_frame_that_scrolls(Tabs tabs) {
        Tab tab = print(tabs, "#matrix");
        assertThat(tab.list("""
                () => [...document.querySelectorAll('#matrix *')]
                  .filter(it => it.checkVisibility() && it.clientHeight > 0 && it.scrollHeight > it.clientHeight + 1
                    && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(it).overflowY))
                  .map(it => it.tagName + '.' + it.className + ' ' + it.clientHeight + ' of ' + it.scrollHeight)
                  .filter(it => !it.includes('unseen'))""")).isEmpty();
    }

    @Test
    void a_filtered_matrix_is_printed_as_it_is_seen(Tabs tabs) {
        Tab tab = print(tabs, "#matrix?suite=keys");
        long keys = report.matrix().cases().stream()
                .filter(row -> row.suite().equals("keys"))
                .count();
        assertThat(tab.number(
                        "[...document.querySelectorAll('#matrix tr.case')].filter(it => it.checkVisibility()).length"))
                .isEqualTo((double) keys);
    }

    @Test
    void it_becomes_a_pdf_of_several_pages(Tabs tabs) {
        Tab tab = tabs.open(report.address("#matrix"));
        byte[] pdf = tab.page().pdf(new PdfOptions().setFormat("A4").setLandscape(true));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-");
        assertThat(text.split("/Type\\s*/Page\\b").length - 1).isGreaterThan(2);
    }
}
