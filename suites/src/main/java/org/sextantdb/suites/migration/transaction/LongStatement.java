package org.sextantdb.suites.migration.transaction;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One statement of very many bytes, nearly all of them in a comment, so that only its length is asked. */
public record LongStatement(Size size) implements Case {
    /** How long it is. */
    public enum Size {
        KB_900(900),
        MB_1(1 << 10),
        MB_17(17 << 10),
        MB_65(65 << 10);

        private final int kilobytes;

        Size(int kilobytes) {
            this.kilobytes = kilobytes;
        }
    }

    @Override
    public String asks() {
        return "Can a statement of "
                + (size == Size.KB_900 ? "900 KB" : (size.kilobytes >> 10) + " MB")
                + " be executed?";
    }

    @Override
    public Claim claim() {
        String url = "https://dev.mysql.com/doc/refman/8.4/en/packet-too-large.html";
        return (size.kilobytes <= 1024
                        ? Claim.that("execute", "accepted")
                        : Claim.none("how long a statement may be is a setting, of the server and of its driver"))
                .stake(Stake.AVAILABILITY)
                .advice("Keep every statement below 900 KB: load rows in several statements, or as parameters.")
                .source("A packet has a longest length, which is set", url)
                .source(
                        "The length of a statement has a limit, which can be lowered",
                        "https://www.sqlite.org/limits.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("select 1 /* x */");
        String sql = "select 1 /* " + "x".repeat(size.kilobytes * 1024) + " */";
        Attempt execute = session.attemptThatMayClose(sql);
        db.session("after").run("select 1");
        return Observation.of("execute", execute.verdict()).refusedBy(execute.error());
    }
}
