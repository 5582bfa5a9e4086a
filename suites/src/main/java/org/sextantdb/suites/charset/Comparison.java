package org.sextantdb.suites.charset;

/** The ways by which a statement finds two texts equal or not. */
public enum Comparison {
    EQUALS("select count(*) from t where n = %1$d and side = 1 and v = ?"),
    IN("select count(*) from t where n = %1$d and side = 1 and v in ('neither of them', ?)"),
    LIKE("select count(*) from t where n = %1$d and side = 1 and v like ?"),
    GROUP_BY("select count(*) from (select v from t where n = %1$d group by v) g"),
    DISTINCT("select count(*) from (select distinct v from t where n = %1$d) d"),
    JOIN("select count(*) from t a join t b on a.v = b.v where a.n = %1$d and a.side = 1 and b.n = %1$d and b.side = 2"),
    COUNT_DISTINCT("select count(distinct v) from t where n = %1$d"),
    UNION("select count(*) from (select v from t where n = %1$d and side = 1"
            + " union select v from t where n = %1$d and side = 2) u"),
    UNIQUE_KEY("insert into u (v) values (?)"),
    FOREIGN_KEY("insert into c (v) values (?)");

    private final String sql;

    Comparison(String sql) {
        this.sql = sql;
    }

    /** The statement about the pair of a number; a query, which answers 1 where the two are equal, or an insert. */
    String sql(int number) {
        return sql.formatted(number);
    }

    boolean isInsert() {
        return sql.startsWith("insert");
    }

    /** Whether the second text is a parameter. */
    boolean hasParameter() {
        return sql.contains("?");
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
