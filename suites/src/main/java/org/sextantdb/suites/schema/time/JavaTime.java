package org.sextantdb.suites.schema.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** Times of Java go in by setObject and come back by getObject while the session's zone is not that of Java. */
public record JavaTime(Kind value) implements Case {
    private static final Instant INSTANT = Instant.parse("2024-05-17T10:34:56.123456Z");
    private static final int HOURS_APART = 3;
    private static final int LARGEST_OFFSET = 10;

    /** The classes in question; the first four are promised by JDBC 4.2. */
    public enum Kind {
        LOCAL_DATE(LocalDate.parse("2024-05-17")),
        LOCAL_TIME(LocalTime.parse("12:34:56.123456")),
        LOCAL_DATE_TIME(LocalDateTime.parse("2024-05-17T12:34:56.123456")),
        OFFSET_DATE_TIME(INSTANT.atOffset(ZoneOffset.UTC)),
        INSTANT_VALUE(INSTANT),
        SQL_TIMESTAMP(Timestamp.from(INSTANT));

        private final Object sent;

        Kind(Object sent) {
            this.sent = sent;
        }

        private boolean instant() {
            return ordinal() >= OFFSET_DATE_TIME.ordinal();
        }

        private String column(Dialect dialect) {
            return switch (this) {
                case LOCAL_DATE -> "date";
                case LOCAL_TIME -> "time(6)";
                case LOCAL_DATE_TIME -> dialect.timestamp();
                default -> TimeColumn.INSTANT.sql(dialect);
            };
        }

        @Override
        public String toString() {
            return sent.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return "Is a " + value.sent.getClass().getSimpleName()
                + " kept, where Java and the session differ in their zones?";
    }

    @Override
    public Claim claim() {
        Claim claim = value == Kind.INSTANT_VALUE
                ? Claim.none("JDBC 4.2 does not list java.time.Instant.")
                : Claim.that("server", "same").and("back", "equal");
        return claim.stake(Stake.DATA)
                .advice("Put Java, the driver's session and the server into UTC; send LocalDateTime or OffsetDateTime.")
                .source(
                        "JDBC 4.2: java.time with setObject and getObject",
                        "https://jcp.org/aboutJava/communityprocess/mrel/jsr221/index2.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        int here = ZoneId.systemDefault().getRules().getOffset(INSTANT).getTotalSeconds();
        int hours = here / 3600 > LARGEST_OFFSET ? -HOURS_APART : HOURS_APART;
        String zone = ZoneOffset.ofTotalSeconds(here + hours * 3600).getId().replace("Z", "+00:00");
        Control.require(!session.setTimeZone(zone).refused(), "the session is put into a zone");
        session.run("create table t (id int primary key, v " + value.column(db.dialect()) + " null)");
        Attempt sent = session.attempt("insert into t (id, v) values (1, ?)", value.sent);
        if (sent.refused()) {
            return Observation.of("server", "refused").and("back", "none").refusedBy(sent.error());
        }
        Attempt back = session.attemptWith("read it as " + value.sent.getClass().getSimpleName(), this::read);
        return Observation.of("server", value.instant() ? instant(db) : local(session))
                .and("back", back.refused() ? "refused" : back.rows().single())
                .refusedBy(back.error());
    }

    private Attempt read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select v from t")) {
            row.next();
            Object value = row.getObject(1, this.value.sent.getClass());
            boolean equal = value instanceof OffsetDateTime time
                    ? time.toInstant().equals(INSTANT)
                    : this.value.sent.equals(value);
            String fact = equal ? "equal" : value == null ? "null" : "different";
            return new Attempt(new Rows(List.of("v"), List.of(List.of(fact))), -1, List.of(), null);
        }
    }

    /** What the server holds, asked in UTC. */
    private static String instant(Workspace db) {
        Session utc = db.session("utc");
        utc.setTimeZone("+00:00");
        String seconds = utc.value("select " + db.dialect().epochSeconds("v") + " from t");
        if (!seconds.matches("-?\\d+(\\.\\d+)?")) {
            return "not a time";
        }
        BigDecimal moved = new BigDecimal(seconds)
                .subtract(BigDecimal.valueOf(INSTANT.getEpochSecond()))
                .setScale(0, RoundingMode.FLOOR)
                .abs();
        return moved.signum() == 0 ? "same" : "moved by " + moved + " s";
    }

    private String local(Session session) {
        return Stored.text(session, "v", 1).equals(value.sent.toString().replace('T', ' ')) ? "same" : "different";
    }
}
