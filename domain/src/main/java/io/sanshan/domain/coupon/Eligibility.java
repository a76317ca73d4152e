package io.sanshan.domain.coupon;

import org.jspecify.annotations.Nullable;

/**
 * Which members may claim and redeem a coupon.
 *
 * @param tag that they carry at that moment; null is everybody
 */
public record Eligibility(@Nullable String tag) {

    public static final Eligibility EVERYBODY = new Eligibility(null);
}
