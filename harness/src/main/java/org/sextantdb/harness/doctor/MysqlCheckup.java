package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.List;

/** MySQL, MariaDB and TiDB: what is asked is the same, what is judged differs where they do. */
final class MysqlCheckup implements Checkup {
    private final Circumstances circumstances;
    private final boolean isTidb;

    MysqlCheckup(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.isTidb = circumstances.product().equals("TiDB");
    }

    /** TiDB refuses it, and is asked nothing but queries anyway. */
    @Override
    public List<String> readOnly() {
        return List.of("set session transaction read only");
    }

    @Override
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(
                Question.of("global", "show global variables"),
                Question.of("session", "show session variables"),
                Question.of(
                        "schema",
                        "select schema_name, default_character_set_name, default_collation_name"
                                + " from information_schema.schemata where schema_name = database()"),
                Question.of(
                        "tables",
                        "select table_name, engine, row_format, table_collation from information_schema.tables"
                                + " where table_schema = database() and table_type in ('BASE TABLE', 'SYSTEM VERSIONED')"
                                + " order by table_name"),
                Question.of(
                        "columns",
                        "select c.table_name, c.column_name, c.character_set_name, c.collation_name"
                                + " from information_schema.columns c join information_schema.tables t"
                                + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                                + " where c.table_schema = database() and c.character_set_name is not null"
                                + " and t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED')"
                                + " order by c.table_name, c.ordinal_position"),
                Question.of("user", "select current_user()"),
                Question.of("grants", "show grants"),
                Question.of("cipher", "show session status like 'Ssl_cipher'")));
        if (isTidb) {
            // Tells the collation framework without a right to mysql.tidb: the old one compares bytes whatever is said.
            questions.add(Question.of(
                    "ignores-case", "select _utf8mb4'a' collate utf8mb4_general_ci = _utf8mb4'A' from dual"));
        } else {
            String right = circumstances.product().equals("MariaDB") ? "REPLICA MONITOR" : "REPLICATION CLIENT";
            questions.add(new Question("replica", "show replica status", "the right " + right));
        }
        return questions;
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        MysqlStatements statements = new MysqlStatements(circumstances.product());
        checks.addAll(new MysqlTextChecks(statements).checks());
        checks.addAll(new MysqlUserChecks(circumstances).checks());
        checks.addAll(new MysqlServerChecks(circumstances, statements).checks());
        if (isTidb) {
            checks.addAll(TidbChecks.checks());
        } else {
            checks.addAll(new InnodbChecks(circumstances, statements).checks());
        }
        checks.add(CommonChecks.endOfLife(circumstances));
        return checks;
    }
}
