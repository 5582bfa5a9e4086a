package org.sextantdb.suites.charset;

/** The ways by which a statement finds two texts equal or not. */
public enum Comparison {
    EQUALS("v = ?"),
    IN("v in ('neither of them', ?)"),
    LIKE("v like ?"),
    GROUP_BY("select n from (select n, v from t group by n, v) g group by n having count(*) = 1"),
    DISTINCT("select n from (select distinct n, v from t) d group by n having count(*) = 1"),
    JOIN("select a.n from t a join t b on a.n = b.n and a.v = b.v where a.side = 1 and b.side = 2"),
    COUNT_DISTINCT("select n from t group by n having count(distinct v) = 1"),
    UNION("select n from (select n, v from t where side = 1 union select n, v from t where side = 2) u"
            + " group by n having count(*) = 1"),
    UNIQUE_KEY("unique (n, v)"),
    FOREIGN_KEY("foreign key (n, v) references p (n, v)");

    private final String sql;

    Comparison(String sql) {
        this.sql = sql;
    }

    /** A query for the numbers of the equal pairs, a condition with the second text as its parameter, or a key. */
    String sql() {
        return sql;
    }

    boolean isQuery() {
        return sql.startsWith("select");
    }

    boolean isKey() {
        return sql.contains("(n, v)") && !isQuery();
    }

    String asks() {
        return switch (this) {
            case EQUALS -> "Which texts are equal by =?";
            case IN -> "Which texts does IN find?";
            case LIKE -> "Which texts does LIKE without wildcards find?";
            case GROUP_BY -> "Which texts does GROUP BY put into one group?";
            case DISTINCT -> "Which texts does SELECT DISTINCT merge?";
            case JOIN -> "Which texts does a join bring together?";
            case COUNT_DISTINCT -> "Which texts does COUNT(DISTINCT …) count as one?";
            case UNION -> "Which texts does UNION merge?";
            case UNIQUE_KEY -> "Which texts does a unique key refuse beside each other?";
            case FOREIGN_KEY -> "Which texts does a foreign key accept for each other?";
        };
    }
}
