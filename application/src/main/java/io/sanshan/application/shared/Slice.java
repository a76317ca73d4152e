package io.sanshan.application.shared;

import java.util.List;

/** A part of a list. Screens that scroll ask for the next part, and for the count only where they show it. */
public record Slice<T>(List<T> rows, boolean more) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Which part of a list. */
    public record Range(int offset, int limit) {
        public Range {
            if (offset < 0 || limit < 1 || limit > 1_000) {
                throw new IllegalArgumentException("a range starts at 0 and asks for 1 to 1 000 rows");
            }
        }
    }
}
