package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;

/** A statement writes and returns what it wrote. */
public record Returning(Of of) implements SqlCase {

    /** Statements that write. */
    public enum Of {
        INSERT(
                "Is RETURNING behind INSERT understood?",
                "insert into t (id, n) values (2, 20) returning id, n",
                "insert into t (id, n) values (3, 30)",
                Wording.manual(
                        Wording.custom(
                                "Read generated keys through the driver, and the row by its key in the same transaction."),
                        "dml-returning.html",
                        "RETURNING is an extension for INSERT, UPDATE and DELETE")),
        UPDATE(
                "Is RETURNING behind UPDATE understood?",
                "update t set n = 11 where id = 1 returning id, n",
                "update t set n = 10 where id = 1",
                Wording.manual(
                        Wording.custom(
                                "Read generated keys through the driver, and the row by its key in the same transaction."),
                        "dml-returning.html",
                        "RETURNING is an extension for INSERT, UPDATE and DELETE")),
        DELETE(
                "Is RETURNING behind DELETE understood?",
                "delete from t where id = 1 returning id, n",
                "delete from t where id = 7",
                Wording.manual(
                        Wording.custom(
                                "Read generated keys through the driver, and the row by its key in the same transaction."),
                        "dml-returning.html",
                        "RETURNING is an extension for INSERT, UPDATE and DELETE"));

        private final Wording wording;

        Of(String asks, String sql, String neighbour, Claim claim) {
            wording = new Wording(asks, sql, neighbour, claim);
        }
    }

    @Override
    public Wording wording() {
        return of.wording;
    }

    @Override
    public List<String> tables() {
        return List.of("create table t (id int primary key, n int)", "insert into t (id, n) values (1, 10)");
    }
}
