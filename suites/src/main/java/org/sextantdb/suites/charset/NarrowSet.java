package org.sextantdb.suites.charset;

import java.util.Locale;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** A character set that cannot hold every character, which old tables and old guides still name. */
enum NarrowSet {
    UTF8MB3,
    LATIN1;

    /**
     * Makes {@code t (id, v)} with {@code v} in this character set; where no column can have one, in the engine's own.
     *
     * @return {@code accepted}, or why there is no such column
     */
    String create(Session session) {
        Attempt narrow =
                session.attempt("create table t (id int primary key, v varchar(20) character set " + this + ")");
        if (narrow.refused()) {
            session.run(
                    "create table t (id int primary key, v " + session.dialect().unicodeText(20) + ")");
        }
        return narrow.refused() ? "not-available (" + narrow.verdict() + ")" : "accepted";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
