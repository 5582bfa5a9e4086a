package org.sextantdb.harness.doctor;

import java.util.List;
import org.sextantdb.harness.engine.Column;

/** All roads to the server of one column. */
public record EngineRoads(Column column, List<Road> roads) {

    public EngineRoads {
        roads = List.copyOf(roads);
    }

    /** The best that any road offers. */
    public Road.Access access() {
        return roads.stream().map(Road::access).min(Enum::compareTo).orElse(Road.Access.CLOSED);
    }
}
