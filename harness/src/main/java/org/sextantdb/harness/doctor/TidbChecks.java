package org.sextantdb.harness.doctor;

import java.util.List;
import java.util.Locale;

/** What TiDB decides by switches of its own. */
final class TidbChecks {
    private TidbChecks() {}

    static List<Check> checks() {
        return List.of(
                new Check(
                        "check-constraints",
                        "While the switch is off a CHECK is read and forgotten, and bad rows come in.",
                        TidbChecks::checkConstraints),
                new Check(
                        "transaction-mode",
                        "Optimistic transactions fail at COMMIT, where applications written for MySQL do not expect it.",
                        TidbChecks::transactionMode),
                new Check(
                        "new-collation",
                        "Without the new collation framework every collation compares bytes: 'a' and 'A' are two keys.",
                        TidbChecks::collation));
    }

    private static Answer checkConstraints(Facts facts) {
        return MysqlServerChecks.isOn(facts.entry("global", "tidb_enable_check_constraint"))
                ? Answer.ok("tidb_enable_check_constraint is on")
                : Answer.unsafe(
                        "tidb_enable_check_constraint is off",
                        "SET GLOBAL tidb_enable_check_constraint = ON; -- tables made before must be given theirs again");
    }

    private static Answer transactionMode(Facts facts) {
        String mode = facts.entry("global", "tidb_txn_mode").toLowerCase(Locale.ROOT);
        String mend = "SET GLOBAL tidb_txn_mode = 'pessimistic';";
        if (mode.equals("pessimistic")) {
            return Answer.ok(mode);
        }
        boolean isRepeated = facts.find("global", "tidb_disable_txn_auto_retry")
                .filter(value -> !MysqlServerChecks.isOn(value))
                .isPresent();
        return isRepeated
                ? Answer.unsafe("optimistic, and repeated by the server after a conflict: updates get lost", mend)
                : Answer.warning("optimistic", mend);
    }

    private static Answer collation(Facts facts) {
        return facts.value("ignores-case").equals("1")
                ? Answer.ok("utf8mb4_general_ci ignores case, as it should")
                : Answer.unsafe(
                        "utf8mb4_general_ci compares bytes",
                        "-- a new cluster with new_collations_enabled_on_first_bootstrap = true, and a dump into it");
    }
}
