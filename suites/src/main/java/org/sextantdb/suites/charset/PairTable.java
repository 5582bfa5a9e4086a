package org.sextantdb.suites.charset;

import java.util.EnumMap;
import java.util.Map;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;

/** Every pair of texts in one table, and tables with keys beside it, so that a comparison can be asked about each pair. */
final class PairTable {
    private final Session session;
    private final Map<Pair, String> inserted = new EnumMap<>(Pair.class);

    private PairTable(Session session) {
        this.session = session;
    }

    /** Makes the tables with columns of a type. */
    static PairTable of(Session session, String type) {
        session.run("create table t (n int not null, side int not null, v " + type + ", primary key (n, side))");
        session.run("create table u (v " + type + " not null, unique (v))");
        session.run("create table p (v " + type + " not null, primary key (v))");
        session.run("create table c (v " + type + ", foreign key (v) references p (v))");
        return new PairTable(session);
    }

    /** {@code true} where the two are equal, else {@code false} or the class of the refusal. */
    String compare(Comparison comparison, Pair pair) {
        if (comparison == Comparison.UNIQUE_KEY) {
            session.run("delete from u");
            session.run("insert into u (v) values (?)", pair.stored());
            Control.require(
                    session.attempt("insert into u (v) values (?)", pair.stored())
                            .refusedAs(ErrorClass.UNIQUE_VIOLATION),
                    "a unique key refuses the same text");
            return refusalMeans(ErrorClass.UNIQUE_VIOLATION, comparison, pair, true);
        }
        if (comparison == Comparison.FOREIGN_KEY) {
            session.run("delete from c");
            session.run("delete from p");
            session.run("insert into p (v) values (?)", pair.stored());
            if (!session.attempt("insert into c (v) values ('neither of them')").refused()) {
                return "not-enforced";
            }
            return refusalMeans(ErrorClass.FOREIGN_KEY_VIOLATION, comparison, pair, false);
        }
        String stored = inserted.computeIfAbsent(pair, this::insert);
        if (!stored.equals("accepted")) {
            return stored;
        }
        int number = pair.ordinal();
        Attempt attempt = comparison.hasParameter()
                ? session.attempt(comparison.sql(number), pair.asked())
                : session.attempt(comparison.sql(number));
        return attempt.refused()
                ? attempt.verdict()
                : Boolean.toString(attempt.rows().single().equals("1"));
    }

    private String insert(Pair pair) {
        String insert = "insert into t (n, side, v) values (" + pair.ordinal() + ", ";
        session.run(insert + "1, ?)", pair.stored());
        return session.attempt(insert + "2, ?)", pair.asked()).verdict();
    }

    private String refusalMeans(ErrorClass expected, Comparison comparison, Pair pair, boolean equal) {
        Attempt attempt = session.attempt(comparison.sql(0), pair.asked());
        if (!attempt.refused()) {
            return Boolean.toString(!equal);
        }
        return attempt.refusedAs(expected) ? Boolean.toString(equal) : attempt.verdict();
    }
}
