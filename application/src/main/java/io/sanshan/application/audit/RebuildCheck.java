package io.sanshan.application.audit;

import java.util.List;
import java.util.function.Consumer;

/**
 * Port to the proof that read models follow from the log: builds each of them beside the live one, and compares all columns row
 * by row when both have seen the same events. What was built takes the live one's place afterwards.
 */
public interface RebuildCheck {

    /** The differences, none if all is well. Progress is told in sentences for the operator. */
    List<Difference> run(Consumer<String> progress);

    /** One cell that differs, without its values: a row may hold personal data. */
    record Difference(String table, String row, String column) {
        @Override
        public String toString() {
            return table + " row " + row + " differs in " + column;
        }
    }
}
