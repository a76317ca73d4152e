package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a redemption before it is decided.
 *
 * @param store null where nobody knows it
 * @param basket null where nobody knows it
 */
public record RedemptionTry(
        @Nullable StoreId store, @Nullable Basket basket, Instant at, Actor actor) {

    /** The time that a clock in the store showed. */
    @Nullable
    ZonedDateTime there(TermsBook book) {
        return store == null ? null : book.zone(store).map(at::atZone).orElse(null);
    }
}
