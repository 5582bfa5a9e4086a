package org.sextantdb.harness.engine;

/** What an application wants of a collation; engines have names of their own for it, or nothing. */
public enum CollationKind {
    /** Compares code points. */
    BINARY,
    /** The same, and a blank at the end counts wherever the plain one takes no notice of it. */
    BINARY_UNPADDED,
    /** The engine's oldest that takes no notice of letter case. */
    CASE_INSENSITIVE,
    /** By an older version of Unicode's rules. */
    UNICODE,
    /** By the newest version of Unicode's rules that the engine has. */
    NEWEST_UNICODE,
    /** By Unicode's rules, with letter case and accents told apart. */
    CASE_AND_ACCENT,
    /** For the Turkish language. */
    TURKISH,
    /** One that has to be made, and that finds texts of different bytes equal. */
    NONDETERMINISTIC
}
