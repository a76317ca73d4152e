package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a coupon takes off. */
public sealed interface Discount {

    /** The most it takes off, if that is limited. */
    @Nullable
    Money limit();

    record AmountOff(Money amount) implements Discount {
        @Override
        public Money limit() {
            return amount;
        }
    }

    /**
     * A share of its goods.
     *
     * @param basisPoints hundredths of a percent: 1 500 is 15 %
     * @param cap the most it takes off, if it is capped
     */
    record PercentOff(int basisPoints, @Nullable Money cap) implements Discount {
        @Override
        public @Nullable Money limit() {
            return cap;
        }
    }

    /** Pieces of its goods cost nothing: as many as the terms of its goods pick. */
    record FreePieces() implements Discount {
        @Override
        public @Nullable Money limit() {
            return null;
        }
    }

    /**
     * The delivery of the basket.
     *
     * @param cap the most it takes off, if it is capped
     */
    record FreeDelivery(@Nullable Money cap) implements Discount {
        @Override
        public @Nullable Money limit() {
            return cap;
        }
    }

    /** A value that is used up in parts, on as many baskets as it lasts. */
    record StoredValue(Money value) implements Discount {
        @Override
        public Money limit() {
            return value;
        }
    }
}
