package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An upsert updates a row only where the version that it brings is greater than the one that is there. */
public record NewestWins(Event event, Order order) implements Case {
    /** The version that comes and the one that is there. */
    public enum Event {
        NEWER("6", "5", true),
        OLDER("4", "5", false),
        EQUAL("5", "5", false),
        NULL_COMES("null", "5", false),
        NULL_IS_THERE("6", "null", false);

        private final String comes;
        private final String there;
        private final boolean wins;

        Event(String comes, String there, boolean wins) {
            this.comes = comes;
            this.there = there;
            this.wins = wins;
        }
    }

    /** Whether the version, which is compared, is set before or behind the value. */
    public enum Order {
        VERSION_LAST(List.of("v", "version")),
        VERSION_FIRST(List.of("version", "v"));

        private final List<String> columns;

        Order(List<String> columns) {
            this.columns = columns;
        }
    }

    @Override
    public String asks() {
        String what = switch (event) {
            case NEWER -> "Does a newer event overwrite the row whole";
            case OLDER -> "Does an older event leave the row alone";
            case EQUAL -> "Does an event of the same version leave the row alone";
            case NULL_COMES -> "Does an event without a version leave the row alone";
            case NULL_IS_THERE -> "Does a row without a version stay as it is, whatever event comes";
        };
        return what + (order == Order.VERSION_LAST ? "?" : ", also where the version is set first?");
    }

    @Override
    public Claim claim() {
        return Claim.that("row", event.wins ? "1,99," + event.comes : "1,50," + event.there)
                .stake(Stake.DATA)
                .advice("Make the version NOT NULL, compare it in the statement, and set it behind all other columns.")
                .source(
                        "A row is updated only where the condition is true",
                        "https://www.postgresql.org/docs/16/sql-insert.html")
                .source(
                        "A column that was set already may be read with its new value",
                        "https://dev.mysql.com/doc/refman/8.4/en/update.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, version int)");
        session.run("insert into t (id, v, version) values (1, 50, " + event.there + ")");
        session.run("insert into t (id, v, version) values (1, 99, " + event.comes + ")"
                + db.dialect()
                        .onConflictUpdateWhere(
                                "t", "id", db.dialect().incoming("version") + " > t.version", order.columns));
        return Observation.of(
                "row", session.query("select id, v, version from t").text());
    }
}
