package org.sextantdb.harness.engine;

import java.util.List;

/**
 * The statements of a transaction that is committed in two phases.
 *
 * @param begin those that begin it
 * @param prepare those that end its work and prepare it; from then on it belongs to no session
 * @param commit commits what is prepared, from any session
 * @param rollback rolls back what is prepared
 */
public record TwoPhase(List<String> begin, List<String> prepare, String commit, String rollback) {}
