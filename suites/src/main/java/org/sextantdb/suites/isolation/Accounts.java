package org.sextantdb.suites.isolation;

import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The table of the schedules: two accounts, 10 on the first and 20 on the second. */
public final class Accounts {
    private Accounts() {}

    public static void create(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table account (id int primary key, balance int not null)");
        setup.run("insert into account (id, balance) values (1, 10), (2, 20)");
    }

    /** What a session sees that was opened after all others had ended: {@code 1,10 2,20}. */
    public static String atTheEnd(Workspace db) {
        return db.session("final")
                .query("select id, balance from account order by id")
                .text();
    }
}
