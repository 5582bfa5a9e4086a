package org.sextantdb.harness.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Connecting;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.run.Redaction;
import org.sextantdb.harness.server.DatabaseUrl;

/**
 * Looks whether a database is set up safely for an application. It only reads: the session is read-only where the engine
 * enforces that, and every statement is a query.
 */
public final class Examination {
    private static final int SILENCE_MILLIS_MAX = 20_000;

    private final EngineCatalog catalog;
    private final LocalDate today;
    private final boolean isMeantReadOnly;

    /**
     * @param today the day that ends of life are compared with
     * @param isMeantReadOnly whether nobody should be able to write through the URL
     */
    public Examination(EngineCatalog catalog, LocalDate today, boolean isMeantReadOnly) {
        this.catalog = catalog;
        this.today = today;
        this.isMeantReadOnly = isMeantReadOnly;
    }

    /**
     * @param url a JDBC URL, or one as applications have it
     * @throws InputException in one line without the password where the URL is wrong or leads nowhere
     */
    public Health examine(String url) {
        String file = DatabaseUrl.sqlite(url);
        if (file != null) {
            return examineFile(SqliteFile.of(file));
        }
        JdbcTarget target = DatabaseUrl.server(url);
        Redaction redaction = new Redaction();
        redaction.hidePassword(target.password());
        target.properties().values().forEach(redaction::hidePassword);
        List<EngineFamily> families = families(target);
        try (Connection connection = Connecting.open(target)) {
            limit(connection);
            return examineServer(target, families, connection, redaction);
        } catch (SQLException e) {
            throw new InputException(Connecting.reason(e));
        }
    }

    private static void limit(Connection connection) {
        try {
            connection.setNetworkTimeout(ForkJoinPool.commonPool(), SILENCE_MILLIS_MAX);
        } catch (SQLException notByThisDriver) {
            return;
        }
    }

    private static List<EngineFamily> families(JdbcTarget target) {
        List<EngineFamily> families = EngineCatalog.families().stream()
                .filter(family -> family.urlPrefixes().stream().anyMatch(target.url()::startsWith))
                .toList();
        if (families.isEmpty()) {
            throw new InputException("doctor knows no database behind such a URL; it knows MySQL, MariaDB, TiDB,"
                    + " PostgreSQL and SQLite");
        }
        return families;
    }

    private Health examineServer(
            JdbcTarget target, List<EngineFamily> families, Connection connection, Redaction redaction)
            throws SQLException {
        for (EngineFamily family : families) {
            Optional<Identity> identity = family.identify(connection);
            if (identity.isPresent()) {
                Circumstances circumstances = circumstances(family, identity.get(), DatabaseUrl.isLocal(target));
                return examine(
                        family, identity.get(), connection, checkup(family, circumstances), Facts.none(), redaction);
            }
        }
        throw new InputException("the server is none of the products that doctor knows under such a URL: "
                + String.join(", ", families.stream().map(EngineFamily::name).toList()));
    }

    private static Checkup checkup(EngineFamily family, Circumstances circumstances) {
        return switch (family.name()) {
            case "mysql", "mariadb", "tidb" -> new MysqlCheckup(circumstances);
            case "postgresql" -> new PostgresqlCheckup(circumstances);
            default -> throw new InputException("doctor has no checks for " + family.name());
        };
    }

    private Health examineFile(SqliteFile file) {
        EngineFamily family = EngineCatalog.families().stream()
                .filter(each -> each.name().equals("sqlite"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = Connecting.open(file.target())) {
            Identity identity = family.identify(connection).orElseThrow();
            Facts known = Facts.none().with("journal", file.isWal() ? "wal" : "delete");
            Health health =
                    examine(family, identity, connection, new SqliteCheckup(file.bytes()), known, new Redaction());
            if (file.isReadAsUnchangeable() && file.hasLog()) {
                throw new InputException("somebody began to write to the file while it was read; run doctor again");
            }
            return health;
        } catch (SQLException e) {
            throw new InputException("the SQLite file cannot be opened for reading");
        }
    }

    private Circumstances circumstances(EngineFamily family, Identity identity, boolean isLocal) {
        @Nullable Engine engine = engine(family, identity).orElse(null);
        return new Circumstances(
                identity.product(),
                identity.version(),
                engine == null ? null : engine.endOfLife(),
                engine != null,
                today,
                isLocal,
                isMeantReadOnly);
    }

    private Optional<Engine> engine(EngineFamily family, Identity identity) {
        return catalog.engines().stream()
                .filter(engine -> engine.family().name().equals(family.name()))
                .filter(engine -> engine.isOfLine(identity.version()))
                .findFirst();
    }

    private Health examine(
            EngineFamily family,
            Identity identity,
            Connection connection,
            Checkup checkup,
            Facts known,
            Redaction redaction)
            throws SQLException {
        for (String statement : checkup.readOnly()) {
            try (Statement session = connection.createStatement()) {
                session.execute(statement);
            } catch (SQLException notEnforcedHere) {
                continue;
            }
        }
        Facts facts = new FactReader(connection, family).read(checkup.questions(), known);
        if (facts.rows().containsKey("schema") && facts.table("schema").isEmpty()) {
            throw new InputException("the URL names no database; add its name: ...host/NAME");
        }
        List<Finding> findings = checkup.checks().stream()
                .map(check -> check.find(facts).redacted(redaction))
                .toList();
        return new Health(identity, engine(family, identity), findings, family.settings(connection));
    }
}
