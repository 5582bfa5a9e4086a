package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.Servers;
import org.sextantdb.harness.server.SourceKind;
import org.sextantdb.harness.server.Start;

/**
 * Runs on somebody else's server, by a user who owns little, beside a database that must not change. With
 * {@code -Dsextant.safety.suites=} (empty) all suites are run, which takes a quarter of an hour.
 */
@Tag("servers")
class UrlSafetyIT {
    private static final String PASSWORD = "kAn4ry/31+41 &x";
    private static final List<String> PASSWORD_FORMS = List.of(
            PASSWORD,
            URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
            URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20"),
            Base64.getEncoder().withoutPadding().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8)));
    private static final String SUITES = System.getProperty("sextant.safety.suites", "schema");
    private static final Servers SERVERS =
            new Servers(ServerOptions.defaults().withKinds(List.of(SourceKind.EMBEDDED)));

    @TempDir
    private Path directory;

    /** Two servers, and who makes a user there that may make databases for runs, or work in one. */
    enum Product {
        MYSQL(
                "mysql-8.0",
                "select table_schema, table_name, create_time, table_rows from information_schema.tables"
                        + " where table_schema = 'canary'",
                "select schema_name from information_schema.schemata where schema_name like 'sextant%'",
                "create user if not exists maker@'%' identified by '" + PASSWORD + "'",
                "grant all on `sextant\\_%`.* to maker@'%'",
                "grant all on canary.* to maker@'%'",
                "create user if not exists guest@'%' identified by '" + PASSWORD + "'",
                "grant all on lent.* to guest@'%'",
                "grant all on canary.* to guest@'%'"),
        POSTGRESQL(
                "postgresql-16",
                "select oid, datname, datacl::text from pg_database where datname = 'canary'",
                "select datname from pg_database where datname like 'sextant%'",
                "create role maker login createdb password '" + PASSWORD + "'",
                "alter database canary owner to maker",
                "create role guest login password '" + PASSWORD + "'",
                "grant all on database lent to guest",
                "grant create on database canary to guest");

        private final String engine;
        private final String about;
        private final String leftovers;
        private final List<String> users;

        Product(String engine, String about, String leftovers, String... users) {
            this.engine = engine;
            this.about = about;
            this.leftovers = leftovers;
            this.users = List.of(users);
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_user_who_may_make_databases_runs_all_and_nothing_else_is_touched(Product product) throws Exception {
        String before = prepare(product);

        Ran ran = run(product, "maker", "canary");

        assertThat(ran.exit).as(ran.err).isIn(0, 1);
        assertThat(ran.results()).contains("\"complete\":true");
        assertThat(inconclusive(ran)).isEmpty();
        assertThat(dump(product)).isEqualTo(before);
        assertThat(query(product, "", product.leftovers)).isEmpty();
        assertNoPassword(ran);
    }

    @ParameterizedTest
    @EnumSource
    void a_user_who_may_make_no_database_lends_an_empty_one_and_finds_it_empty(Product product) throws Exception {
        String before = prepare(product);

        Ran refused = run(product, "guest", "lent");
        Ran notEmpty = run(product, "guest", "canary", "--use-this-database");
        Ran ran = run(product, "guest", "lent", "--use-this-database");

        assertThat(refused.exit).isEqualTo(2);
        assertThat(refused.err.lines().toList()).hasSize(1);
        assertThat(refused.err).contains("as its administrator: ", "--use-this-database");
        assertThat(notEmpty.exit).isEqualTo(2);
        assertThat(notEmpty.err).contains("the database 'canary' is not empty: it has the ");
        assertThat(ran.exit).as(ran.err).isIn(0, 1);
        assertThat(ran.results()).contains("\"complete\":true");
        assertThat(inconclusive(ran)).isEmpty();
        assertThat(dump(product)).isEqualTo(before);
        assertThat(query(product, "", product.leftovers)).isEmpty();
        assertThat(query(
                        product,
                        "lent",
                        product == Product.MYSQL
                                ? "select table_name from information_schema.tables where table_schema = 'lent'"
                                : "select nspname from pg_namespace where nspname like 'sextant%'"))
                .isEmpty();
        assertNoPassword(ran);
        assertNoPassword(refused);
    }

    /** The password comes by the environment; the run and all its children are looked at while it goes on. */
    @ParameterizedTest
    @ValueSource(strings = "mysql-8.0")
    void no_process_shows_the_password(String engine) throws Exception {
        prepare(Product.MYSQL);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Main.class.getName(),
                "run",
                "--engines=" + engine,
                "--case=upsert/row-count[form=upsert,found=other]",
                "--url=" + engine + "=" + url(Product.MYSQL, "maker", "").replaceFirst(":[^:@]*@", "@"),
                "--out=" + directory.resolve("child"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("SEXTANT_PASSWORD_MYSQL_8_0", PASSWORD);
        Process run = builder.start();
        List<String> seen = new ArrayList<>();
        while (run.isAlive()) {
            ProcessHandle.allProcesses()
                    .map(process -> process.info().commandLine().orElse(""))
                    .forEach(seen::add);
            Thread.sleep(20);
        }
        assertThat(run.exitValue())
                .as(Files.readString(directory.resolve("output")))
                .isIn(0, 1);
        PASSWORD_FORMS.forEach(form -> assertThat(seen).noneMatch(line -> line.contains(form)));
        PASSWORD_FORMS.forEach(
                form -> assertThat(directory.resolve("output")).content().doesNotContain(form));
    }

    private record Ran(int exit, String out, String err, Path directory) {
        private String results() throws IOException {
            return Files.readString(directory.resolve("results.jsonl"));
        }
    }

    private static List<String> inconclusive(Ran ran) throws IOException {
        return ran.results()
                .lines()
                .filter(line -> line.contains("\"outcome\":\"INCONCLUSIVE\""))
                .toList();
    }

    private Ran run(Product product, String user, String database, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path results = directory.resolve(user + more.length + database);
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "-q",
                "--engines=" + product.engine,
                "--out=" + results,
                "--url=" + product.engine + "=" + url(product, user, database)));
        arguments.addAll(List.of(more));
        if (!SUITES.isEmpty()) {
            arguments.add("--suites=" + SUITES);
        }
        int exit =
                Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString(), results);
    }

    private static void assertNoPassword(Ran ran) throws IOException {
        for (String form : PASSWORD_FORMS) {
            assertThat(ran.out).doesNotContain(form);
            assertThat(ran.err).doesNotContain(form);
            if (!Files.exists(ran.directory)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(ran.directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(form);
                }
            }
        }
    }

    private static JdbcTarget administrator(Product product) {
        Start start = SERVERS.start(EngineCatalog.load().column(product.engine));
        return ((Start.Started) start).server().administrator();
    }

    private static String url(Product product, String user, String database) {
        String server = administrator(product).url().replaceFirst("/[^/]*$", "/");
        return server.replace(
                        "//",
                        "//" + user + ":"
                                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                                        .replace("+", "%20") + "@")
                + database
                + (product == Product.MYSQL ? "?sslMode=DISABLED&allowPublicKeyRetrieval=true" : "");
    }

    private static Connection connect(Product product, String database) throws SQLException {
        JdbcTarget target = administrator(product);
        return database.isEmpty()
                ? target.connect()
                : target.withUrl(target.url().replaceFirst("/[^/]*$", "/" + database))
                        .connect();
    }

    /** A database full of data, an empty one, and two users; returns what must be the same afterwards. */
    private static String prepare(Product product) throws SQLException {
        if (query(product, "", product.about).isEmpty()) {
            try (Connection root = connect(product, "");
                    Statement statement = root.createStatement()) {
                statement.execute("create database canary");
                statement.execute("create database lent");
                for (String user : product.users) {
                    statement.execute(user);
                }
            }
            try (Connection canary = connect(product, "canary");
                    Statement statement = canary.createStatement()) {
                statement.execute("create table rows_kept (id int primary key, value varchar(200) not null)");
                statement.execute("create view seen as select value from rows_kept");
                for (int i = 0; i < 500; i++) {
                    statement.execute("insert into rows_kept values (" + i + ", '" + "x".repeat(i % 200) + "')");
                }
            }
        }
        return dump(product);
    }

    private static String dump(Product product) throws SQLException {
        return query(product, "canary", "select id, value from rows_kept order by id")
                + query(product, "canary", "select * from seen order by value").toString()
                + query(product, "canary", product.about.replace(", table_rows", ""));
    }

    private static List<String> query(Product product, String database, String sql) throws SQLException {
        try (Connection connection = connect(product, database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.append(rows.getString(column)).append('|');
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }
}
