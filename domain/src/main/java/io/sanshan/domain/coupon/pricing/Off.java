package io.sanshan.domain.coupon.pricing;

import io.sanshan.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** How much one offer takes off. */
public sealed interface Off {

    /** An amount, as far as the goods are worth it. */
    record Amount(Money amount) implements Off {}

    /**
     * A share of the goods.
     *
     * @param basisPoints hundredths of a percent: 1 500 is 15 %
     * @param cap the most it takes off, if it is capped
     */
    record Percent(int basisPoints, @Nullable Money cap) implements Off {}

    /** What an offer counts, such as pieces it makes free, is said by its {@link Pick}: all of them cost nothing. */
    record Free() implements Off {}

    /**
     * The delivery of the basket.
     *
     * @param cap the most it takes off, if it is capped
     */
    record Delivery(@Nullable Money cap) implements Off {}

    /** What is left of a stored value; the rest stays for another basket. */
    record Stored(Money left) implements Off {}
}
