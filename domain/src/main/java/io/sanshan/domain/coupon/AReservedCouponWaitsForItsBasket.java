package io.sanshan.domain.coupon;

import static java.util.Objects.requireNonNull;

import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is promised to one basket is not given to another meanwhile. */
record AReservedCouponWaitsForItsBasket(
        @Nullable Reservation reservation, @Nullable RedemptionId redemption, Instant at) implements Rule {

    @Override
    public boolean holds() {
        return reservation == null
                || !reservation.holdsAt(at)
                || reservation.redemption().equals(redemption);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(
                CouponRefusal.COUPON_RESERVED, requireNonNull(reservation).until());
    }
}
