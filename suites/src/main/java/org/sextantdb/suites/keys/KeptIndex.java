package org.sextantdb.suites.keys;

import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** What an index really holds, read back from the server. */
final class KeptIndex {
    private KeptIndex() {}

    /** Of the only index of a table: {@code whole value}, {@code prefix of 768}, {@code hash}, {@code nothing}. */
    static String holds(Workspace db, Session session, String table) {
        Rows kept = session.query(db.dialect().indexKept(table));
        if (kept.isEmpty() || String.valueOf(kept.values().get(0).get(1)).equals("null")) {
            return "nothing";
        }
        String prefix = kept.column().get(0);
        if ("hash".equals(kept.values().get(0).get(1))) {
            return "hash";
        }
        return prefix.equals("0") ? "whole value" : "prefix of " + prefix;
    }
}
