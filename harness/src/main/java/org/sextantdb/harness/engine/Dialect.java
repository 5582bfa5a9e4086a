package org.sextantdb.harness.engine;

import java.util.Optional;

/**
 * The same meaning in another spelling. Every method returns text and executes nothing; the default is the standard's
 * spelling, or that of most engines where the standard has none. Where the meaning differs it is no dialect: a case
 * observes it. By topic; what sessions and rows need stands here.
 */
public interface Dialect
        extends TypeDialect,
                KeyDialect,
                TextDialect,
                TimeDialect,
                TableDialect,
                CodeDialect,
                UpsertDialect,
                MigrationDialect,
                TransactionDialect {

    /** The statement by which a session gives up strictness; empty where a session has none to give up. */
    default Optional<String> laxMode() {
        return Optional.empty();
    }
}
