package org.sextantdb.suites.schema.sql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/**
 * A piece of SQL as a developer brings it along.
 *
 * @param asks what is asked about it
 * @param sql the text
 * @param neighbour the same, or nearly, in words that every engine understands: without it a refusal may be a slip of ours
 * @param claim what may be relied on; its only fact is {@code answer}
 */
record Wording(String asks, String sql, String neighbour, Claim claim) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final MathContext SIX_DIGITS = new MathContext(6);

    /** What the answer should be. */
    static Claim promise(String answer, String advice) {
        return Claim.that("answer", answer).stake(Stake.EFFORT).advice(advice);
    }

    /** No promise: the cell shows what was answered. */
    static Claim custom(String advice) {
        return Claim.none("no standard has it, and the engines do not agree")
                .stake(Stake.EFFORT)
                .advice(advice);
    }

    /** The manual of the engine that follows the standard most closely and says where it does not. */
    static Claim manual(Claim claim, String page, String says) {
        return claim.source(says, "https://www.postgresql.org/docs/16/" + page);
    }

    /** The answer, {@code understood} where there are no rows to answer with, or the class of the refusal. */
    Observation observe(Session session) {
        session.run(neighbour);
        Attempt attempt = session.attempt(sql);
        return Observation.of("answer", answer(attempt)).refusedBy(attempt.error());
    }

    private static String answer(Attempt attempt) {
        if (attempt.refused()) {
            return attempt.verdict();
        }
        return attempt.rows().columns().isEmpty() ? "understood" : rows(attempt);
    }

    /** The rows in an order of their own, because not every statement can ask for one. */
    private static String rows(Attempt attempt) {
        return attempt.rows().isEmpty()
                ? "no-rows"
                : attempt.rows().values().stream()
                        .map(row -> row.stream().map(Wording::plain).collect(Collectors.joining(",")))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /** Numbers without the digits that only the driver adds: {@code 2.0} is {@code 2}. */
    private static String plain(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        if (NUMBER.matcher(value).matches()) {
            return new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
        }
        return value.isEmpty() ? "empty" : value;
    }
}
