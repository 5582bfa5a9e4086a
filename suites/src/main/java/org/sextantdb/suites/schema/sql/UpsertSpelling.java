package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;

/** An upsert is written, in the spellings that there are; what they do is another suite's question. */
public record UpsertSpelling(Of of) implements SqlCase {

    /** Spellings of an upsert. */
    public enum Of {
        ON_CONFLICT_UPDATE(
                "Is ON CONFLICT … DO UPDATE understood?",
                "insert into t (id, n) values (1, 5) on conflict (id) do update set n = excluded.n",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Keep one statement per engine family, behind one method."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE")),
        ON_CONFLICT_NOTHING(
                "Is ON CONFLICT DO NOTHING understood?",
                "insert into t (id, n) values (1, 5) on conflict do nothing",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Keep one statement per engine family, behind one method."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE")),
        ON_DUPLICATE_VALUES(
                "Is ON DUPLICATE KEY UPDATE n = VALUES(n) understood?",
                "insert into t (id, n) values (1, 5) on duplicate key update n = values(n)",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Keep one statement per engine family, behind one method."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE")),
        ON_DUPLICATE_ALIAS(
                "Is VALUES (…) AS x ON DUPLICATE KEY UPDATE n = x.n understood?",
                "insert into t (id, n) values (1, 5) as x on duplicate key update n = x.n",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Write VALUES(n), which more engines of the family understand."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE")),
        REPLACE(
                "Is REPLACE INTO understood?",
                "replace into t (id, n) values (1, 5)",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Do not use it: it deletes the row and inserts another."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE")),
        INSERT_IGNORE(
                "Is INSERT IGNORE understood?",
                "insert ignore into t (id, n) values (1, 5)",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Do not use it: it hides other errors, too."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE")),
        INSERT_OR_REPLACE(
                "Is INSERT OR REPLACE understood?",
                "insert or replace into t (id, n) values (1, 5)",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Do not use it: it deletes the row and inserts another."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE")),
        MERGE(
                "Is MERGE understood?",
                "merge into t using (select 1 as k) s on t.id = s.k when matched then update set n = 5",
                "insert into t (id, n) values (2, 5)",
                Wording.manual(
                        Wording.custom("Keep one statement per engine family, behind one method."),
                        "sql-insert.html#SQL-ON-CONFLICT",
                        "ON CONFLICT is an extension; so is every other spelling but MERGE"));

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
        return List.of("create table t (id int primary key, n int)", "insert into t (id, n) values (1, 1)");
    }
}
