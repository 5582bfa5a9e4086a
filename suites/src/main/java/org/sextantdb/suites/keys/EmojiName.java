package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column or an alias is named with an emoji: the name is kept, refused, or means another name as well. */
public record EmojiName(Kind of) implements Case {
    private static final String SUSHI = "c🍣";
    private static final String BEER = "c🍺";

    /** What has the name; tables have a case of their own. */
    public enum Kind {
        COLUMN("create table t (id int, %s int)", "select t.%s from t"),
        ALIAS("create table t (id int)", "select s.%2$s from (select id as %1$s from t) s");

        private final String create;
        private final String select;

        Kind(String create, String select) {
            this.create = create;
            this.select = select;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Attempt select(Session session, String made, String asked) {
            return session.attempt(this == COLUMN ? String.format(select, asked) : String.format(select, made, asked));
        }
    }

    @Override
    public String asks() {
        return "Can a quoted name have an emoji (" + of + ")?";
    }

    @Override
    public Claim claim() {
        return Claim.that("name", "kept")
                .and("other-name", "unknown-object")
                .stake(Stake.DATA)
                .advice("Use lower-case ASCII letters, digits and underscores in names, nothing else.")
                .source(
                        "Quoted names may hold any character but the null character",
                        "https://www.postgresql.org/docs/16/sql-syntax-lexical.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        String han = dialect.quoted("c界");
        String sushi = dialect.quoted(SUSHI);
        session.run("create table h (" + han + " int)");
        session.run("select x." + han + " from (select " + han + " from h) x");
        Attempt create = session.attempt(String.format(of.create, sushi));
        Attempt own = create.refused() ? create : of.select(session, sushi, sushi);
        if (own.refused()) {
            return Observation.of("name", "refused")
                    .and("other-name", "not-tried")
                    .refusedBy(own.error());
        }
        Attempt other = of.select(session, sushi, dialect.quoted(BEER));
        return Observation.of("name", own.rows().columns().contains(SUSHI) ? "kept" : "changed")
                .and("other-name", other.verdict());
    }
}
