package org.sextantdb.harness.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sextantdb.harness.engine.JdbcTarget;

/** One connection in bounded time, or one sentence why not. */
final class Reaching {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private Reaching() {}

    /**
     * @throws SQLException as the driver says it, or with SQLSTATE 08001 where nothing came within the limit
     */
    static Connection open(JdbcTarget target) throws SQLException {
        CompletableFuture<Connection> connection = new CompletableFuture<>();
        Thread thread = new Thread(() -> connect(target, connection), "sextant-doctor-connect");
        thread.setDaemon(true);
        thread.start();
        try {
            return connection.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            connection.cancel(false);
            throw new SQLException("no answer within " + LIMIT.toSeconds() + " s", "08001", e);
        } catch (InterruptedException e) {
            connection.cancel(false);
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", "08001", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refusal) {
                throw refusal;
            }
            throw new SQLException("the driver does not take such a URL", "08001", e.getCause());
        }
    }

    private static void connect(JdbcTarget target, CompletableFuture<Connection> connection) {
        try {
            Connection opened = target.connect();
            if (!connection.complete(opened)) {
                opened.close();
            }
        } catch (SQLException | RuntimeException e) {
            connection.completeExceptionally(e);
        }
    }

    /** Why there is no connection, without the driver's own words: they name hosts and users. */
    static String reason(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String message = String.valueOf(e.getMessage());
        if (message.contains("Public Key Retrieval") || message.contains("RSA public key")) {
            return "without TLS the password cannot be sent; add sslMode=REQUIRED to the URL, or, on this machine only,"
                    + " allowPublicKeyRetrieval=true";
        }
        if (state.startsWith("28") || e.getErrorCode() == 1045 || e.getErrorCode() == 1698) {
            return "the user name or the password was refused";
        }
        if (e.getErrorCode() == 1049 || e.getErrorCode() == 1044 || state.equals("3D000")) {
            return "there is no such database, or the user may not enter it";
        }
        if (state.equals("08001") && message.startsWith("No suitable driver")) {
            return "no JDBC driver for such a URL is on the class path";
        }
        if (state.startsWith("08") || state.isEmpty()) {
            return "no database server answers there, or it ended the connection; look at host and port";
        }
        return "the connection was refused with SQLSTATE " + state + ", error " + e.getErrorCode();
    }
}
