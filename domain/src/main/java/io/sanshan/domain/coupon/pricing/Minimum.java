package io.sanshan.domain.coupon.pricing;

import io.sanshan.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the goods of an offer must come to.
 *
 * @param spend at least so much, if anything
 * @param afterOthers counted after what other offers have taken off before; else by the prices
 * @param pieces at least so many
 */
public record Minimum(@Nullable Money spend, boolean afterOthers, int pieces) {

    public static final Minimum NONE = new Minimum(null, false, 0);
}
