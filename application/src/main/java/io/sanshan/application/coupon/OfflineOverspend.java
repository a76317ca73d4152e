package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A redemption without a line that should not have been given like that.
 *
 * @param coupon null where no coupon has the code
 * @param covered whether the bundle allowed the till to give it
 */
public record OfflineOverspend(
        OfflineBundleId bundle,
        StoreId store,
        int sequence,
        Instant at,
        @Nullable CouponId coupon,
        Money given,
        Money lost,
        Refusal reason,
        boolean covered) {}
