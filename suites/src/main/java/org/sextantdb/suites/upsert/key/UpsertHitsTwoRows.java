package org.sextantdb.suites.upsert.key;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * An upsert brings the key of one row and another key of another row: the row of the key that it names is updated, or the
 * other one. The row that is meant always has number 1.
 */
public record UpsertHitsTwoRows(Keys keys) implements Case {

    /** The keys as they are declared, the one that the upsert names, and the row that it brings. */
    public enum Keys {
        PRIMARY_FIRST("the primary key", "primary key (id), unique (a)", "id", "1, 20, 300"),
        PRIMARY_LAST("the primary key, declared last", "unique (a), primary key (id)", "id", "1, 20, 300"),
        PRIMARY_ADDED("the primary key, added later", "unique (a)", "id", "1, 20, 300"),
        BESIDE_PRIMARY("a unique key beside a primary key", "primary key (id), unique (a)", "a", "2, 10, 300"),
        DECLARED_FIRST("the first of two unique keys", "unique (a), unique (b)", "a", "3, 10, 200"),
        DECLARED_LAST("the second of two unique keys", "unique (b), unique (a)", "a", "3, 10, 200"),
        NULLABLE_FIRST("a first key with nulls, before one without", "unique (n), unique (a)", "n", "3, 20, 200, 7");

        private final String named;
        private final String declared;
        private final String key;
        private final String row;

        Keys(String named, String declared, String key, String row) {
            this.named = named;
            this.declared = declared;
            this.key = key;
            this.row = row;
        }
    }

    @Override
    public String asks() {
        return "Two rows are in an upsert's way: is the row of " + keys.named + " updated, which it names?";
    }

    @Override
    public Claim claim() {
        return Claim.that("updated", "1")
                .stake(Stake.DATA)
                .advice("Upsert only where one unique key alone can be in the way; else read, then insert or update.")
                .source("The named key is the one that decides", "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int not null, a int not null, b int not null, n int, v int, " + keys.declared
                + ")");
        if (keys == Keys.PRIMARY_ADDED) {
            Attempt added = session.attempt("alter table t add primary key (id)");
            if (added.refused()) {
                return Observation.of("updated", added.verdict()).refusedBy(added.error());
            }
        }
        session.run("insert into t (id, a, b, n, v) values (1, 10, 100, 7, 0), (2, 20, 200, 8, 0)");
        List<String> brought = List.of(keys.row.split(", "));
        String columns = brought.size() == 4 ? "id, a, b, n" : "id, a, b";
        String update =
                db.dialect().onConflictUpdate(keys.key, "v = " + db.dialect().incoming("v"));
        session.run("insert into t (id, a, b, n, v) values (1, 10, 100, 7, 5)" + update);
        Control.require(session.value("select v from t where id = 1").equals("5"), "a row alone in the way is updated");
        Attempt upsert = session.attempt("insert into t (" + columns + ", v) values (" + keys.row + ", 9)" + update);
        return Observation.of(
                        "updated",
                        session.query("select id from t where v = 9 order by id")
                                .text())
                .and("answer", upsert.verdict())
                .and("rows", session.value("select count(*) from t"));
    }
}
