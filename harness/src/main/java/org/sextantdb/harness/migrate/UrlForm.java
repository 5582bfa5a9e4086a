package org.sextantdb.harness.migrate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

/** How a tool wants to be told where a database is. */
public enum UrlForm {
    /** {@code postgres://}, {@code mysql://}, {@code sqlite:///path}: dbmate, Diesel, sqlx, and most applications. */
    URL(
            Map.of("postgresql", "postgres://{login}@{host}/{database}?sslmode=disable", "sqlite", "sqlite://{file}"),
            "mysql://{login}@{host}/{database}"),
    /** JDBC: Flyway, Liquibase. User and password as options. */
    JDBC(
            Map.of(
                    "postgresql", "jdbc:postgresql://{host}/{database}?user={user}&password={password}",
                    "mariadb", "jdbc:mariadb://{host}/{database}?user={user}&password={password}",
                    "sqlite", "jdbc:sqlite:{file}"),
            "jdbc:mysql://{host}/{database}?user={user}&password={password}&sslMode=DISABLED&allowPublicKeyRetrieval=true"),
    /** SQLAlchemy and Alembic, with the drivers psycopg and PyMySQL. */
    SQLALCHEMY(
            Map.of("postgresql", "postgresql+psycopg://{login}@{host}/{database}", "sqlite", "sqlite:///{file}"),
            "mysql+pymysql://{login}@{host}/{database}?charset=utf8mb4"),
    /** golang-migrate and goose. */
    GO(
            Map.of("postgresql", "postgres://{login}@{host}/{database}?sslmode=disable", "sqlite", "sqlite3://{file}"),
            "mysql://{login}@tcp({host})/{database}?multiStatements=true");

    private static final Pattern PARTS = Pattern.compile("jdbc:[a-z]+://([^/?]*)/([^?]*).*");
    private static final String SQLITE = "jdbc:sqlite:";

    private final Map<String, String> byFamily;
    private final String others;

    UrlForm(Map<String, String> byFamily, String others) {
        this.byFamily = byFamily;
        this.others = others;
    }

    /**
     * The URL of a database.
     *
     * @param family whose server it is
     */
    public String of(JdbcTarget target, String family) {
        return fill(byFamily.getOrDefault(family, others), target);
    }

    /**
     * Fills the words in braces: {@code {user}}, {@code {password}}, {@code {login}} for both, {@code {host}} with its port,
     * {@code {database}}, {@code {file}} for SQLite.
     *
     * @throws InputException for other words in braces
     */
    public static String fill(String template, JdbcTarget target) {
        Matcher parts = PARTS.matcher(target.url());
        boolean server = parts.matches();
        String user = encoded(target.user());
        String password = encoded(target.password());
        String filled = template.replace("{login}", password.isEmpty() ? user : user + ":" + password)
                .replace("{user}", user)
                .replace("{password}", password)
                .replace("{host}", server ? parts.group(1) : "")
                .replace("{database}", server ? parts.group(2) : "")
                .replace(
                        "{file}", target.url().startsWith(SQLITE) ? target.url().substring(SQLITE.length()) : "");
        Matcher left = Pattern.compile("\\{\\w*}")
                .matcher(template.replaceAll("\\{(login|user|password|host|database|file)}", ""));
        if (left.find()) {
            throw new InputException("'" + left.group()
                    + "' is not known in a URL; write {login}, {user}, {password}, {host}, {database} or {file}");
        }
        return filled;
    }

    /** {@code sqlalchemy}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
