package org.sextantdb.suites.charset;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An emoji stands in what the server keeps and runs later: the value is what was written. */
public record EmojiInProgram(Program in) implements Case {

    /** What is kept. */
    public enum Program {
        VIEW("view"),
        GENERATED_COLUMN("generated column"),
        TRIGGER("trigger");

        private final String text;

        Program(String text) {
            this.text = text;
        }
    }

    @Override
    public String asks() {
        return "Does an emoji in a " + in.text + " come out as it was written?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("value", "F09F9880")
                        .stake(Stake.DATA)
                        .advice("Keep emoji out of views, triggers and expressions; pass them as parameters."),
                "5.3 <literal>: the value of a literal is the characters between the quotes");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        String text = dialect.unicodeText(20);
        session.run("create table t (id int primary key, v " + text + ")");
        Attempt made = make(session, dialect, text);
        if (made.refused()) {
            return Observation.of("value", "not-available").refusedBy(made.error());
        }
        session.run("insert into t (id) values (1)");
        String from = in == Program.VIEW ? "w" : "t";
        return Observation.of("value", session.value("select " + dialect.hex("v") + " from " + from))
                .and("warnings", made.warningCodes());
    }

    private Attempt make(Session session, Dialect dialect, String text) {
        return switch (in) {
            case VIEW -> session.attempt("create view w as select '😀' as v from t");
            case GENERATED_COLUMN -> {
                session.run("drop table t");
                yield session.attempt("create table t (id int primary key, v " + text
                        + " generated always as (case when id > 0 then '😀' end) stored)");
            }
            case TRIGGER -> {
                List<String> statements = dialect.triggerBeforeInsert("tr", "t", "v", "'😀'");
                statements.subList(0, statements.size() - 1).forEach(session::run);
                Attempt trigger = session.attempt(statements.get(statements.size() - 1));
                Control.require(!trigger.refusedAs(ErrorClass.PERMISSION), "the user may make triggers");
                yield trigger;
            }
        };
    }
}
