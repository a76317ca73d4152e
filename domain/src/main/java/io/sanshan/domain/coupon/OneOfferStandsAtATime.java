package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two links of one coupon would promise it twice. */
record OneOfferStandsAtATime(@Nullable CouponOffer offer, Instant now) implements Rule {

    @Override
    public boolean holds() {
        return offer == null || !offer.standsAt(now);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.OFFERED_ALREADY);
    }
}
