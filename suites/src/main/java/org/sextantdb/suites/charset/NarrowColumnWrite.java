package org.sextantdb.suites.charset;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An emoji gets into a column whose character set lacks it, by other ways than an INSERT in strict mode. */
public record NarrowColumnWrite(NarrowSet set, Way way) implements Case {
    private static final String SMILE = "a😀b";

    /** How the text gets in. */
    public enum Way {
        LITERAL("a literal", "insert into t (id, v) values (1, '" + SMILE + "')"),
        UPDATE("UPDATE", "update t set v = '" + SMILE + "' where id = 1"),
        COPIED("INSERT … SELECT", "insert into t (id, v) select id, v from wide"),
        LAX("an INSERT without strict mode", LITERAL.sql),
        IGNORE("INSERT IGNORE", "insert ignore into t (id, v) values (1, '" + SMILE + "')");

        private final String text;
        private final String sql;

        Way(String text, String sql) {
            this.text = text;
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is an emoji sent into a " + set + " column by " + way.text + " refused or kept, and never changed?";
    }

    @Override
    public Claim claim() {
        return Fate.claim();
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String column = set.create(session);
        session.run("create table wide (id int primary key, v " + db.dialect().unicodeText(20) + ")");
        session.run("insert into wide (id, v) values (1, ?)", SMILE);
        session.run("insert into t (id, v) values (2, 'abc')");
        if (way == Way.UPDATE) {
            session.run("insert into t (id, v) values (1, 'abc')");
        }
        if (way == Way.LAX) {
            db.dialect().laxMode().ifPresent(session::run);
        }
        return Fate.of(session, session.attempt(way.sql), SMILE).and("column", column);
    }
}
