package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connecting in bounded time. Drivers have limits of their own under different names, and some have none. */
public final class Connecting {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private Connecting() {}

    /**
     * @throws SQLException as the driver says it, or with SQLSTATE 08001 where nothing came within the limit
     */
    public static Connection open(JdbcTarget target) throws SQLException {
        CompletableFuture<Connection> connection = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        Connection opened = target.connect();
                        if (!connection.complete(opened)) {
                            opened.close();
                        }
                    } catch (SQLException | RuntimeException e) {
                        connection.completeExceptionally(e);
                    }
                },
                "sextant-connect");
        thread.setDaemon(true);
        thread.start();
        try {
            return connection.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw late(connection, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late(connection, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refusal) {
                throw refusal;
            }
            throw new SQLException("the driver does not take such a URL", "08001", e.getCause());
        }
    }

    private static SQLException late(CompletableFuture<Connection> connection, Exception cause) {
        connection.cancel(false);
        return new SQLException("no answer within " + LIMIT.toSeconds() + " s", "08001", cause);
    }

    /** Whether the server is there and the URL is wrong. */
    public static boolean isTheUsersMistake(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("28")
                || state.equals("3D000")
                || List.of(1044, 1045, 1049, 1698).contains(e.getErrorCode());
    }

    /** Why a connection failed, without the driver's own words: they name hosts and users. */
    public static String reason(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String message = String.valueOf(e.getMessage());
        if (message.contains("Public Key Retrieval") || message.contains("RSA public key")) {
            return "without TLS the password cannot be sent; add sslMode=REQUIRED to the URL, or, on this machine only,"
                    + " allowPublicKeyRetrieval=true";
        }
        if (state.startsWith("28") || e.getErrorCode() == 1045 || e.getErrorCode() == 1698) {
            return "the user name or the password was refused";
        }
        if (e.getErrorCode() == 1044) {
            return "the user has no right to the database";
        }
        if (e.getErrorCode() == 1049 || state.equals("3D000")) {
            return "there is no such database";
        }
        if (state.equals("08001") && message.startsWith("No suitable driver")) {
            return "no JDBC driver for such a URL is on the class path";
        }
        if (state.startsWith("08") || state.isEmpty()) {
            return "no database server answers there, or it ended the connection; look at host and port";
        }
        return "refused with SQLSTATE " + state + ", error " + e.getErrorCode();
    }
}
