package org.sextantdb.harness.history;

import java.util.List;

/** What was done to a database, transaction by transaction, in any order. */
public record History(List<Transaction> transactions) {
    public History {
        transactions = List.copyOf(transactions);
    }
}
