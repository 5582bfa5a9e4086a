package org.sextantdb.suites.upsert.driver;

import java.util.List;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** What a statement that brings the row (1, 11) finds in {@code t (id, v, w)}. */
public enum Found {
    /** No row of that key. */
    ABSENT(""),
    /** A row of that key with another value. */
    OTHER("insert into t (id, v, w) values (1, 10, 99)"),
    /** A row of that key with the same value. */
    SAME("insert into t (id, v, w) values (1, 11, 99)"),
    /** The same as OTHER; the statement brings (2, 20) and (3, 30), too. */
    ONE_OF_THREE("insert into t (id, v, w) values (1, 10, 99)");

    static final String TABLE = "create table t (id int primary key, v int, w int default 7)";

    private final String insert;

    Found(String insert) {
        this.insert = insert;
    }

    /** Empties the table and makes what is found. */
    void prepare(Session session) {
        session.run("delete from t");
        if (!insert.isEmpty()) {
            session.run(insert);
        }
    }

    /** Runs a statement of two parameters, {@code values (?, ?)}, with what it brings here. */
    Attempt attempt(Session session, String sql) {
        return this == ONE_OF_THREE
                ? session.attempt(sql.replace("(?, ?)", "(?, ?), (?, ?), (?, ?)"), 1, 11, 2, 20, 3, 30)
                : session.attempt(sql, 1, 11);
    }

    /** What became of row 1, told by the row itself: the column that nobody names shows whether it is still the old one. */
    String fate(Session session) {
        String row = session.query("select v, w from t where id = 1").text();
        List<String> fates = this == ABSENT
                ? List.of("inserted", "unknown")
                : this == SAME ? List.of("replaced", "same") : List.of("replaced", "updated");
        return switch (row) {
            case "none" -> "gone";
            case "10,99" -> "left-alone";
            case "11,7" -> fates.get(0);
            case "11,99" -> fates.get(1);
            default -> row;
        };
    }
}
