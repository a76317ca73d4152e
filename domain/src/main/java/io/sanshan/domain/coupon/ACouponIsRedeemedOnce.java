package io.sanshan.domain.coupon;

import static java.util.Objects.requireNonNull;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A redeemed coupon is worth nothing more until its redemption is rolled back; nor is it taken back before. */
record ACouponIsRedeemedOnce(CouponStatus status, @Nullable Instant redeemedAt) implements Rule {

    @Override
    public boolean holds() {
        return status != CouponStatus.REDEEMED;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.ALREADY_REDEEMED, requireNonNull(redeemedAt));
    }
}
