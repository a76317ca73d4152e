package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;

/**
 * A coupon that is held for one basket. It ends by itself at its moment, without an event: that moment is known from the start.
 *
 * @param at when it was made; a redemption within it is judged as if it came then
 * @param until up to, not including
 */
public record Reservation(RedemptionId redemption, StoreId store, Instant at, Instant until) {

    public boolean holdsAt(Instant moment) {
        return moment.isBefore(until);
    }
}
