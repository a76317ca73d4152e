package io.sanshan.application.measuring;

import org.jspecify.annotations.Nullable;

/**
 * One measured value: what terminal, JSON and page are written from.
 *
 * @param store what it was measured on, such as {@code embedded}
 * @param name what was measured, in words
 * @param note how it came about, such as the number of calls; may be empty
 * @param target what is asked for, if anything is
 */
public record Figure(
        String store,
        String name,
        double value,
        String unit,
        String note,
        @Nullable Target target) {

    public static Figure of(String name, double value, String unit) {
        return new Figure("", name, value, unit, "", null);
    }

    public Figure on(String where) {
        return new Figure(where, name, value, unit, note, target);
    }

    public Figure noted(String how) {
        return new Figure(store, name, value, unit, how, target);
    }

    public Figure atLeast(double bound) {
        return new Figure(store, name, value, unit, note, new Target(Target.Side.AT_LEAST, bound));
    }

    public Figure under(double bound) {
        return new Figure(store, name, value, unit, note, new Target(Target.Side.UNDER, bound));
    }

    /** Whether the target is met; null where there is none. */
    public @Nullable Boolean met() {
        return target == null ? null : target.isMetBy(value);
    }

    /** What is asked for. */
    public record Target(Side side, double bound) {

        /** On which side of the bound the value is to be. */
        public enum Side {
            AT_LEAST,
            UNDER
        }

        boolean isMetBy(double value) {
            // A value that could not be computed meets nothing.
            return switch (side) {
                case AT_LEAST -> value >= bound;
                case UNDER -> value < bound;
            };
        }
    }
}
