package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a till redeemed without a line. The code opens the coupon, so it is not printed.
 *
 * @param sequence the till's number of it within the bundle, counted from 1
 * @param code as it was read
 * @param sale the till's own name of the sale
 */
public record OfflineRedemption(
        int sequence,
        String code,
        Instant at,
        Basket basket,
        Money given,
        @Nullable String sale) {

    @Override
    public String toString() {
        return "OfflineRedemption[" + sequence + ']';
    }
}
