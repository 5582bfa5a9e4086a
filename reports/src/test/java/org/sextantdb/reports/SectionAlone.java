package org.sextantdb.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** A section of the page alone. */
final class SectionAlone {
    private SectionAlone() {}

    static String render(String template, Object page) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.sextantdb.reports")
                .render(template, page, html);
        return html.toString();
    }
}
