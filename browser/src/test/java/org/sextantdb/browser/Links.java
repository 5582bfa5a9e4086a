package org.sextantdb.browser;

import java.util.List;

/** Links within a page. */
final class Links {
    private Links() {}

    /** Fragments of visible links that no element of the page has as its id. */
    static List<String> broken(Tab tab) {
        return tab.list("""
                () => [...new Set([...document.querySelectorAll('a[href^="#"]')]
                  .filter(it => it.checkVisibility() && getComputedStyle(it).pointerEvents !== 'none')
                  .map(it => it.getAttribute('href')))]
                  .filter(it => !document.getElementById(decodeURIComponent(it.slice(1))))""");
    }
}
