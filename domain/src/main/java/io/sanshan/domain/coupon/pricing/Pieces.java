package io.sanshan.domain.coupon.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Some pieces of the lines, at what they still cost. A line's value is split over its pieces in whole minor units: some cost one unit
 * more than the others.
 */
final class Pieces {

    private Pieces() {}

    /** What the picked pieces of each line come to. */
    static long[] of(Pick pick, long[] values, int[] quantities) {
        return switch (pick) {
            case Pick.All _ -> values.clone();
            case Pick.Cheapest(int pieces) -> some(pieces, false, values, quantities);
            case Pick.Dearest(int pieces) -> some(pieces, true, values, quantities);
        };
    }

    private static long[] some(int pieces, boolean dearestFirst, long[] values, int[] quantities) {
        List<Group> groups = new ArrayList<>();
        for (int line = 0; line < values.length; line++) {
            if (values[line] > 0 && quantities[line] > 0) {
                long each = values[line] / quantities[line];
                int more = (int) (values[line] % quantities[line]);
                groups.add(new Group(line, each, quantities[line] - more));
                groups.add(new Group(line, each + 1, more));
            }
        }
        Comparator<Group> byPrice = Comparator.comparingLong(Group::each);
        groups.sort((dearestFirst ? byPrice.reversed() : byPrice).thenComparingInt(Group::line));
        long[] picked = new long[values.length];
        int left = pieces;
        for (Group group : groups) {
            int taken = Math.min(left, group.pieces);
            picked[group.line] += taken * group.each;
            left -= taken;
        }
        return picked;
    }

    /** Pieces of one line that cost the same. */
    private record Group(int line, long each, int pieces) {}
}
