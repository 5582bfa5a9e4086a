package org.sextantdb.harness.history;

/** The smallest history of each anomaly, on keys that no other transaction uses. */
enum Planted {
    GARBAGE_READ(Anomaly.GARBAGE_READ, ConsistencyModel.NONE, 1, """
            read p = [1]
            """),
    GARBAGE_READ_OF_REGISTER(Anomaly.GARBAGE_READ, ConsistencyModel.NONE, 1, """
            read p = 1
            """),
    DUPLICATE_ELEMENTS(Anomaly.DUPLICATE_ELEMENTS, ConsistencyModel.NONE, 1, """
            append 1 to p
            read p = [1, 1]
            """),
    OWN_APPEND_MISSED(Anomaly.OWN_WRITE_MISSED, ConsistencyModel.NONE, 1, """
            append 1 to p; read p = []
            """),
    OWN_WRITE_MISSED(Anomaly.OWN_WRITE_MISSED, ConsistencyModel.NONE, 1, """
            write p = 1; read p = null
            """),
    WRITE_CYCLE(Anomaly.G0, ConsistencyModel.NONE, 2, """
            append 1 to p; append 1 to q
            append 2 to p; append 2 to q
            read p = [1, 2]; read q = [2, 1]
            """),
    WRITE_CYCLE_OF_THREE(Anomaly.G0, ConsistencyModel.NONE, 3, """
            append 1 to p; append 1 to q
            append 2 to p; append 2 to r
            append 3 to r; append 3 to q
            read p = [1, 2]
            read r = [2, 3]
            read q = [3, 1]
            """),
    WRITE_CYCLE_OF_ONE_KEY(Anomaly.G0, ConsistencyModel.NONE, 2, """
            append 1 to p; append 2 to p
            append 3 to p
            read p = [1, 3, 2]
            """),
    ABORTED_READ(Anomaly.G1A, ConsistencyModel.READ_UNCOMMITTED, 2, """
            append 1 to p; abort
            read p = [1]
            """),
    ABORTED_READ_OF_REGISTER(Anomaly.G1A, ConsistencyModel.READ_UNCOMMITTED, 2, """
            write p = 1; abort
            read p = 1
            """),
    DIRTY_UPDATE(Anomaly.DIRTY_UPDATE, ConsistencyModel.READ_UNCOMMITTED, 3, """
            append 1 to p; abort
            append 2 to p
            read p = [1, 2]
            """),
    INTERMEDIATE_READ(Anomaly.G1B, ConsistencyModel.READ_UNCOMMITTED, 2, """
            append 1 to p; append 2 to p
            read p = [1]
            read p = [1, 2]
            """),
    INTERMEDIATE_READ_OF_REGISTER(Anomaly.G1B, ConsistencyModel.READ_UNCOMMITTED, 2, """
            write p = 1; write p = 2
            read p = 1
            """),
    INCOMPATIBLE_ORDERS(Anomaly.INCOMPATIBLE_ORDERS, ConsistencyModel.READ_UNCOMMITTED, 2, """
            append 1 to p
            append 2 to p
            read p = [1]
            read p = [2]
            """),
    CIRCULAR_FLOW(Anomaly.G1C, ConsistencyModel.READ_UNCOMMITTED, 2, """
            append 1 to p; read q = [1]
            append 2 to p; append 1 to q
            read p = [1, 2]
            """),
    CIRCULAR_FLOW_OF_REGISTERS(Anomaly.G1C, ConsistencyModel.READ_UNCOMMITTED, 2, """
            write p = 1; read q = 1
            write q = 1; read p = 1
            """),
    CIRCULAR_FLOW_OF_THREE(Anomaly.G1C, ConsistencyModel.READ_UNCOMMITTED, 3, """
            write p = 1; read q = 1
            write q = 1; read r = 1
            write r = 1; read p = 1
            """),
    INTERNAL(Anomaly.INTERNAL, ConsistencyModel.READ_COMMITTED, 1, """
            append 1 to p
            read p = []; append 2 to p; read p = [1, 2]
            """),
    INTERNAL_OF_REGISTER(Anomaly.INTERNAL, ConsistencyModel.READ_COMMITTED, 1, """
            write p = 1
            read p = null; read p = 1
            """),
    LOST_UPDATE(Anomaly.LOST_UPDATE, ConsistencyModel.READ_COMMITTED, 2, """
            read p = []; append 1 to p
            read p = []; append 2 to p
            read p = [1, 2]
            """),
    LOST_UPDATE_OF_REGISTER(Anomaly.LOST_UPDATE, ConsistencyModel.READ_COMMITTED, 2, """
            read p = null; write p = 1
            read p = null; write p = 2
            """),
    READ_SKEW(Anomaly.G_SINGLE, ConsistencyModel.READ_COMMITTED, 2, """
            read p = []; read q = [1]
            append 1 to p; append 1 to q
            read p = [1]
            """),
    READ_SKEW_OF_REGISTERS(Anomaly.G_SINGLE, ConsistencyModel.READ_COMMITTED, 2, """
            write p = 1; write q = 1
            read p = 1; read q = 1; write p = 2; write q = 2
            read p = 1; read q = 2
            """),
    READ_SKEW_OF_THREE(Anomaly.G_SINGLE, ConsistencyModel.READ_COMMITTED, 3, """
            read p = []; read q = [1]
            append 1 to p; append 1 to r
            read r = [1]; append 1 to q
            read p = [1]
            """),
    LONG_FORK(Anomaly.G_NONADJACENT, ConsistencyModel.READ_COMMITTED, 4, """
            append 1 to p
            append 1 to q
            read p = [1]; read q = []
            read p = []; read q = [1]
            """),
    WRITE_SKEW(Anomaly.G2_ITEM, ConsistencyModel.SNAPSHOT_ISOLATION, 2, """
            read p = []; read q = []; append 1 to p
            read p = []; read q = []; append 1 to q
            read p = [1]; read q = [1]
            """),
    WRITE_SKEW_OF_REGISTERS(Anomaly.G2_ITEM, ConsistencyModel.SNAPSHOT_ISOLATION, 2, """
            read p = null; read q = null; write p = 1
            read p = null; read q = null; write q = 1
            """),
    WRITE_SKEW_OF_THREE(Anomaly.G2_ITEM, ConsistencyModel.SNAPSHOT_ISOLATION, 3, """
            read p = null; write q = 1
            read q = null; write r = 1
            read r = null; write p = 1
            """);

    final Anomaly anomaly;

    /** The strongest model that it leaves. */
    final ConsistencyModel leaves;

    /** How many transactions its smallest example has. */
    final int size;

    private final String text;

    Planted(Anomaly anomaly, ConsistencyModel leaves, int size, String text) {
        this.anomaly = anomaly;
        this.leaves = leaves;
        this.size = size;
        this.text = text;
    }

    History history() {
        return Notation.history(text);
    }
}
