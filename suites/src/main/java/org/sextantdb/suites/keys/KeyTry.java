package org.sextantdb.suites.keys;

import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.SqlError;

/**
 * What became of a key and a value of one length.
 *
 * @param refusedAt {@code create}, {@code insert}, {@code never}
 * @param error the refusal, or null
 * @param prefix the characters that the index holds as the catalogue tells it; 0 for all
 * @param method the index's, {@code none} where the table has no index
 * @param searched the index that the planner takes to look the value up, or {@code none}
 * @param unique {@code whole-value}, {@code prefix}, {@code not-enforced}; {@code none} where the key need not be unique
 */
record KeyTry(String refusedAt, @Nullable SqlError error, int prefix, String method, String searched, String unique) {

    static KeyTry refused(String at, @Nullable SqlError error) {
        return new KeyTry(at, error, 0, "none", "none", "none");
    }

    boolean isRefused() {
        return error != null;
    }

    /** Whether an index holds the whole value. */
    boolean isWhole(int length) {
        return error == null && !isHash() && (prefix == 0 || prefix >= length);
    }

    private boolean isHash() {
        return method.equals("hash");
    }

    String refusedAs() {
        return error == null ? "none" : error.errorClass();
    }

    String isSearched() {
        return searched.equals("none") ? "no" : "yes";
    }

    /** What the engine does with a length that no index holds whole. */
    String beyond() {
        if (error != null) {
            return "refused";
        }
        if (isHash()) {
            return searched.equals("none") ? "hash, not searchable" : "hash";
        }
        return "cut to prefix of " + prefix;
    }
}
