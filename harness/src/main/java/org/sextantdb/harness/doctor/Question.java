package org.sextantdb.harness.doctor;

/**
 * A question to a server. It only reads.
 *
 * @param fact the fact's name
 * @param sql a query
 * @param right what a user needs to be answered; empty where everybody is
 */
record Question(String fact, String sql, String right) {

    static Question of(String fact, String sql) {
        return new Question(fact, sql, "");
    }
}
