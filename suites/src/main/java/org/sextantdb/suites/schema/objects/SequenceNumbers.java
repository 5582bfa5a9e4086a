package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A sequence is made with an option, and its numbers are taken: they follow the option or they do not. */
public record SequenceNumbers(Option option) implements Case {

    /** The option, and what the first numbers must be. */
    public enum Option {
        STEP("start with 5 increment by 2", "5 7 9"),
        END("start with 5 increment by 2 maxvalue 7", "5 7 refused"),
        CYCLE("start with 5 increment by 2 minvalue 2 maxvalue 8 cycle", "5 7 2"),
        ROLLBACK("start with 5 increment by 2", "5 7 9"),
        COLUMN_DEFAULT("start with 5 increment by 2", "5 7 9");

        private final String words;
        private final String wanted;

        Option(String words, String wanted) {
            this.words = words;
            this.wanted = wanted;
        }
    }

    @Override
    public String asks() {
        return switch (option) {
            case STEP -> "Is there a sequence, and does it keep START and INCREMENT?";
            case END -> "Does a sequence refuse a number beyond its MAXVALUE?";
            case CYCLE -> "Does a sequence with CYCLE go on at its MINVALUE?";
            case ROLLBACK -> "Is a number of a sequence used up although its transaction was rolled back?";
            case COLUMN_DEFAULT -> "Can a column take its default from a sequence?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("numbers", option.wanted)
                .stake(Stake.EFFORT)
                .advice(
                        "Use a numbered (identity) column, which every engine has, or a table of counters with row locks.")
                .source("Sequences and their options", "https://www.postgresql.org/docs/16/sql-createsequence.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt made = session.attempt("create sequence numbers " + option.words);
        if (made.refused()) {
            return Observation.of("sequence", made.verdict())
                    .and("numbers", "none")
                    .refusedBy(made.error());
        }
        String next = db.dialect().nextValue("numbers");
        if (option == Option.COLUMN_DEFAULT) {
            return ofColumn(session, next);
        }
        String first = session.value("select " + next);
        session.begin();
        String second = session.value("select " + next);
        session.rollback();
        Attempt third = session.attempt("select " + next);
        return Observation.of("sequence", made.verdict())
                .and(
                        "numbers",
                        first + " " + second + " "
                                + (third.refused() ? "refused" : third.rows().single()));
    }

    private static Observation ofColumn(Session session, String next) {
        Attempt made = session.attempt("create table t (a int, id bigint default (" + next + "))");
        if (made.refused()) {
            return Observation.of("sequence", made.verdict())
                    .and("numbers", "none")
                    .refusedBy(made.error());
        }
        session.run("insert into t (a) values (1)");
        session.run("insert into t (a) values (2), (3)");
        return Observation.of("sequence", made.verdict())
                .and("numbers", session.query("select id from t order by id").text());
    }
}
