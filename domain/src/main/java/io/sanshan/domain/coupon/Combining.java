package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Stacking;

/**
 * How a coupon goes with others on one basket.
 *
 * @param order the lower goes first, whatever order they are shown in
 */
public record Combining(Stacking stacking, int order) {

    public static final Combining ALONE = new Combining(Stacking.NEVER, 0);
}
