package io.sanshan.domain.coupon;

import java.time.Duration;
import java.time.Instant;

/**
 * A coupon that its member offers to a friend. It ends by itself at its moment, without an event.
 *
 * @param until up to, not including
 */
public record CouponOffer(String secretHash, Instant until) {

    /** Long enough for a friend who looks at her messages once a week. */
    static final Duration STANDS_FOR = Duration.ofDays(7);

    /** An offer ends with its coupon at the latest. */
    static Instant end(Instant offeredAt, Instant validUntil) {
        Instant end = offeredAt.plus(STANDS_FOR);
        return end.isBefore(validUntil) ? end : validUntil;
    }

    public boolean standsAt(Instant moment) {
        return moment.isBefore(until);
    }
}
