package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int run(String... arguments) {
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void tells_what_can_run_as_one_document() {
        assertThat(run("doctor", "--engines", "sqlite", "--json")).isZero();

        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.get("engines").get(0).get("canRun").booleanValue()).isTrue();
        assertThat(document.get("machine").size()).isPositive();
    }

    @Test
    void nothing_to_run_is_4_and_a_required_engine_is_3() {
        assertThat(run("doctor", "--engines", "mysql-8.4", "--source", "embedded"))
                .isEqualTo(4);
        assertThat(run("doctor", "--engines", "mysql-8.4", "--source", "embedded", "--require"))
                .isEqualTo(3);
    }

    @Test
    void an_unsafe_database_is_1_until_it_is_accepted() throws Exception {
        Path file = directory.resolve("app.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id integer primary key, up integer references t)");
        }
        assertThat(run("doctor", "--url", "sqlite:" + file)).isEqualTo(1);
        assertThat(out.toString()).contains("unsafe   foreign-keys").contains("PRAGMA foreign_keys = ON");
        assertThat(run("doctor", "sqlite:" + file, "--accept", "foreign-keys")).isZero();
        assertThat(run("doctor", "sqlite:" + file + "?foreign_keys=on")).isZero();
        assertThat(run("doctor", "sqlite:" + file, "--accept", "foreign-key")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor --url mysql://app:g3h%26eim@127.0.0.1:1/db",
                "doctor --url jdbc:mysql://127.0.0.1:1/db?user=app&password=g3h%26eim",
                "doctor --url jdbc:postgresql://127.0.0.1:1/db?user=app&password=g3h%26eim",
                "doctor --url jdbc:oracle://app:g3h%26eim@127.0.0.1:1/db",
                "doctor --url app:g3h%26eim@tcp(127.0.0.1:1)/db",
                "doctor mysql://app:g3h%26eim@127.0.0.1:1/db mysql://app:g3h%26eim@127.0.0.1:1/db",
                "doctor --ulr=mysql://app:g3h%26eim@127.0.0.1:1/db",
                "doctor --ulr=jdbc:mysql://127.0.0.1:1/db?user=app&password=g3h%26eim",
                "run --url mysql://app:g3h%26eim@127.0.0.1:1/db"
            })
    void a_wrong_url_is_2_in_one_line_without_the_password(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(out.toString() + err).doesNotContain("g3h");
        assertThat(err.toString().lines().count()).isLessThanOrEqualTo(2);
    }
}
