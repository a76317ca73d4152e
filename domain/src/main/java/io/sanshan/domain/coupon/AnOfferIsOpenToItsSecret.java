package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link opens what it was made for, until it is taken, withdrawn or over. */
record AnOfferIsOpenToItsSecret(
        @Nullable CouponOffer offer, @Nullable String secretHash, Instant now) implements Rule {

    @Override
    public boolean holds() {
        return offer != null && offer.standsAt(now) && offer.secretHash().equals(secretHash);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.OFFER_CLOSED);
    }
}
