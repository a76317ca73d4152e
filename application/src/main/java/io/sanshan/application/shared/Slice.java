package io.sanshan.application.shared;

import java.util.List;

/** A part of a list. Screens that scroll ask for the next part, and for the count only where they show it. */
public record Slice<T>(List<T> rows, boolean more) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Makes the part out of rows that were asked for with one more than the range, which says whether there are more. */
    public static <T> Slice<T> of(List<T> oneMore, Range range) {
        boolean more = oneMore.size() > range.limit();
        return new Slice<>(more ? oneMore.subList(0, range.limit()) : oneMore, more);
    }

    /** Which part of a list. */
    public record Range(int offset, int limit) {
        public Range {
            if (offset < 0 || limit < 1 || limit > 1_000) {
                throw new IllegalArgumentException("a range starts at 0 and asks for 1 to 1 000 rows");
            }
        }

        /** How many rows to ask for, to know whether there are more. */
        public int oneMore() {
            return limit + 1;
        }
    }
}
