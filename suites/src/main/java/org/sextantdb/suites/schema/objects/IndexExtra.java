package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An index is made with something that is in no standard and in few engines. */
public record IndexExtra(Extra extra) implements Case {

    /** What is written behind the column, or behind the statement. */
    public enum Extra {
        INCLUDE,
        NULLS_LAST,
        HIDDEN
    }

    @Override
    public String asks() {
        return switch (extra) {
            case INCLUDE -> "Can an index carry columns that are no key, INCLUDE (b)?";
            case NULLS_LAST -> "Can an index say where NULL sorts, NULLS LAST?";
            case HIDDEN -> "Can an index be hidden from the planner before it is dropped?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.none("indexes are in no standard, and few engines have this")
                .stake(Stake.EFFORT);
        return switch (extra) {
            case INCLUDE ->
                claim.advice("Add the column to the key where all engines must answer from the index.")
                        .source("Covering indexes", "https://www.postgresql.org/docs/16/indexes-index-only-scans.html");
            case NULLS_LAST ->
                claim.advice("Write ORDER BY a IS NULL, a, and do without an index for that order.")
                        .source("Order of NULL in indexes", "https://www.postgresql.org/docs/16/indexes-ordering.html");
            case HIDDEN ->
                claim.advice(
                                "Find out by other means that no query needs an index, and keep the statement that makes it.")
                        .source("Invisible indexes", "https://dev.mysql.com/doc/refman/8.4/en/invisible-indexes.html");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        session.run("create index plain on t (a)");
        Attempt index = session.attempt(
                switch (extra) {
                    case INCLUDE -> "create index wanted on t (a) include (b)";
                    case NULLS_LAST -> "create index wanted on t (a desc nulls last)";
                    case HIDDEN ->
                        "create index wanted on t (b) " + db.dialect().hiddenIndex();
                });
        Observation seen = Observation.of("index", index.verdict()).refusedBy(index.error());
        return extra == Extra.HIDDEN && !index.refused() ? seen.and("planner", planner(session)) : seen;
    }

    private static String planner(Session session) {
        return session.schema()
                        .table("t")
                        .orElseThrow()
                        .index("wanted")
                        .orElseThrow()
                        .visible()
                ? "may-use-it"
                : "leaves-it";
    }
}
