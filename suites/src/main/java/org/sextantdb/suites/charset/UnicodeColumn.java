package org.sextantdb.suites.charset;

import org.sextantdb.harness.session.Session;

/** Text columns for every Unicode character that keep the collation of the database wherever that is possible. */
final class UnicodeColumn {
    private UnicodeColumn() {}

    /**
     * The type of a column. It names a character set only where the database's own would not do, because whoever names a
     * character set may get another collation with it.
     */
    static String type(Session session, int chars) {
        boolean named = session.value(session.dialect().textIsUnicode()).equals("0");
        return named ? session.dialect().unicodeText(chars) : session.dialect().text(chars);
    }
}
