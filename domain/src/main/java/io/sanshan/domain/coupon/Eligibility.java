package io.sanshan.domain.coupon;

import org.jspecify.annotations.Nullable;

/**
 * Which members may claim and redeem a coupon.
 *
 * @param tag that they carry at that moment; null is everybody
 * @param firstPurchase whether only who has bought nothing before
 */
public record Eligibility(@Nullable String tag, boolean firstPurchase) {

    public static final Eligibility EVERYBODY = new Eligibility(null, false);

    /** Those who carry the tag. */
    public static Eligibility tagged(String tag) {
        return new Eligibility(tag, false);
    }
}
