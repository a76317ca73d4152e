package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one redemption without a line, as the log tells it.
 *
 * @param already whether an upload before this one told of it
 * @param other whether that told something else under the number: then nothing of this one is on record
 * @param redemption null where the coupon could not be redeemed
 * @param conflict why it should not have been given like that; null where it should
 * @param lost what was given too much; null where nothing is wrong
 */
public record OfflineOutcome(
        int sequence,
        boolean already,
        boolean other,
        @Nullable CouponId coupon,
        @Nullable RedemptionId redemption,
        @Nullable Refusal conflict,
        @Nullable Money lost) {}
