package org.sextantdb.suites.migration.alter;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is renamed and renamed back: its schema is what it was, and perhaps its printed text. */
public record RenamedBackAndForth() implements Case {

    @Override
    public String asks() {
        return "Is a table's schema the same after it was renamed and renamed back?";
    }

    @Override
    public Claim claim() {
        return Claim.that("schema", "same")
                .stake(Stake.EFFORT)
                .advice("Compare schemas by what the catalogue says of columns and keys, never by their printed text.")
                .source("The text of the schema is rewritten", "https://www.sqlite.org/lang_altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table t (id int primary key, a int not null, b int default 5, constraint t_once unique (a),"
                + " constraint t_positive check (a > 0), constraint t_parent foreign key (b) references parent (id))");
        session.run("create index t_b on t (b)");
        SchemaSnapshot schema = session.schema();
        String printed = session.query(db.dialect().printed("table", "t")).text();
        session.run("alter table t rename to t2");
        boolean isSame = session.schema().equals(schema);
        Control.require(!isSame, "the other name is seen");
        session.run("alter table t2 rename to t");
        List<String> changes = SchemaDiff.between(schema, session.schema());
        boolean isPrinted =
                session.query(db.dialect().printed("table", "t")).text().equals(printed);
        return Observation.of("schema", changes.isEmpty() ? "same" : changes.get(0))
                .and("printed", isPrinted ? "same" : "changed");
    }
}
