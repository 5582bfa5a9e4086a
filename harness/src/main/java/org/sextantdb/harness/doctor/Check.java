package org.sextantdb.harness.doctor;

/**
 * One question about a database: a pure function of the facts that were read.
 *
 * @param id stable: {@code utf8mb4-server}
 * @param because why it matters, one sentence
 * @param rule facts to answer
 */
record Check(String id, String because, Rule rule) {

    /** Facts to answer; a fact that could not be read ends it by {@link Facts.MissingException}. */
    interface Rule {
        Answer judge(Facts facts);
    }

    /** What the check finds; unknown where a fact that it needs could not be read. */
    Finding find(Facts facts) {
        Answer answer;
        try {
            answer = rule.judge(facts);
        } catch (Facts.MissingException e) {
            answer = Answer.unknown(String.valueOf(e.getMessage()));
        }
        return new Finding(id, answer.state(), answer.fact(), because, answer.mend());
    }
}
