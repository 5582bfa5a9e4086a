package org.sextantdb.suites.keys;

import java.util.List;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Index;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A foreign key is dropped by the standard's statement: afterwards orphans are taken, and nothing else is left of it. */
public record DroppedForeignKey() implements Case {

    @Override
    public String asks() {
        return "Does ALTER TABLE … DROP CONSTRAINT drop a foreign key and the index that came with it?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("drop", "accepted")
                        .and("foreign-key", "gone")
                        .and("indexes-left", "none")
                        .stake(Stake.MEANING)
                        .advice("Make the index of a foreign key yourself, under a name, and drop it with the key."),
                "11.17 <drop table constraint definition>: the descriptor of the constraint is destroyed");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table p (id int primary key)");
        session.run("create table c (id int, p int, constraint c_p foreign key (p) references p (id))");
        Control.require(isThere(child(session)), "the catalogue names the foreign keys of a table");
        Attempt drop = session.attempt("alter table c drop constraint c_p");
        Table child = child(session);
        return Observation.of("drop", drop.verdict())
                .and("foreign-key", isThere(child) ? "still-there" : "gone")
                .and("indexes-left", indexes(child))
                .refusedBy(drop.error());
    }

    private static Table child(Session session) {
        return session.schema().table("c").orElseThrow();
    }

    private static boolean isThere(Table child) {
        return child.foreignKeys().stream().anyMatch(key -> key.columns().equals(List.of("p")));
    }

    private static String indexes(Table child) {
        return child.indexes().isEmpty()
                ? "none"
                : child.indexes().stream().map(Index::name).collect(Collectors.joining(" "));
    }
}
