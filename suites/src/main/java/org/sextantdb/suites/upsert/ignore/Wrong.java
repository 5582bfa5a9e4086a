package org.sextantdb.suites.upsert.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;

/** What is wrong with a row whose key is new: nobody asked to ignore that. */
public enum Wrong {
    NULL("v int not null", "1", "null", "NULL in a NOT NULL column"),
    MISSING("v int not null", "1", "", "no value for a NOT NULL column"),
    TOO_LONG("v varchar(3)", "'abc'", "'abcdef'", "a text that is too long"),
    TOO_LARGE("v smallint", "1", "99999", "a number that is too large"),
    NO_NUMBER("v int", "1", "'abc'", "a text for a number"),
    NO_DATE("v date", "'2024-02-28'", "'2024-02-30'", "a day that is not"),
    NO_MEMBER("", "'a'", "'z'", "a word that is not in the list"),
    BROKEN_JSON("v json", "'{}'", "'{'", "broken JSON"),
    CHECK("v int, check (v > 0)", "1", "-1", "a row against a CHECK"),
    PARENT("v int, foreign key (v) references parent (id)", "1", "7", "a row without its parent"),
    TRIGGER("v int", "1", "-1", "a row that a trigger refuses");

    private final String column;
    private final String right;
    private final String wrong;
    private final String words;

    Wrong(String column, String right, String wrong, String words) {
        this.column = column;
        this.right = right;
        this.wrong = wrong;
        this.words = words;
    }

    String words() {
        return words;
    }

    String right() {
        return right;
    }

    /** The value in question. */
    String wrong() {
        return this == MISSING ? right : wrong;
    }

    /** The columns that the wrong row names. */
    String columns() {
        return this == MISSING ? "id" : "id, v";
    }

    /** The wrong row's values behind its id. */
    String values(int id) {
        return this == MISSING ? "(" + id + ")" : "(" + id + ", " + wrong + ")";
    }

    /**
     * Makes the table {@code t (id, v)} with what refuses the row.
     *
     * @return the refusal, where the engine has no such thing
     */
    Optional<Observation> create(Session session) {
        Dialect dialect = session.dialect();
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        List<String> statements = new ArrayList<>();
        switch (this) {
            case NO_MEMBER -> {
                statements.addAll(dialect.createEnumerated("t", List.of("a", "b")));
                statements.add("create unique index t_id on t (id)");
            }
            case TRIGGER -> {
                statements.add("create table t (id int primary key, " + column + ")");
                statements.addAll(dialect.refusingTrigger("refuses", "t", "new.v < 0"));
            }
            default -> statements.add("create table t (id int primary key, " + column + ")");
        }
        for (String statement : statements) {
            Attempt made = session.attempt(statement);
            if (made.refused()) {
                Control.require(this == NO_MEMBER || this == TRIGGER, "the table is made");
                Control.require(!made.refusedAs(ErrorClass.PERMISSION), "the user may make it");
                return Optional.of(Observation.of("lost", made.verdict()).refusedBy(made.error()));
            }
        }
        return Optional.empty();
    }

    /** What of the row is not there: {@code nothing}, the {@code row}, or its {@code value}. */
    String lost(Session session, int id) {
        String stored = stored(session, id);
        if (stored.equals("no-row")) {
            return "row";
        }
        String meant = wrong.replaceAll("^'|'$", "");
        return stored.equals(meant) ? "nothing" : "value";
    }

    /** The value as the server writes it down; {@code no-row} where the row is not there, {@code empty} for no letter. */
    String stored(Session session, int id) {
        List<String> values = session.query("select " + session.dialect().asText("v") + " from t where id = " + id)
                .column();
        return values.isEmpty() ? "no-row" : values.get(0).isEmpty() ? "empty" : values.get(0);
    }
}
