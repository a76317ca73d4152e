package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.StoreQuotaId;
import java.time.Instant;

/** What one store has redeemed of one template, while its terms limit that. */
public sealed interface StoreQuotaEvent {

    StoreQuotaId quota();

    StoreId store();

    CouponId coupon();

    RedemptionId redemption();

    /** A coupon was redeemed; drawn is the number of redemptions that stand, this one included. */
    record StoreQuotaDrawn(
            StoreQuotaId quota,
            CouponTemplateId template,
            StoreId store,
            CouponId coupon,
            RedemptionId redemption,
            int drawn)
            implements StoreQuotaEvent {}

    /** A place is kept for a coupon that is held, up to, not including, the moment; nobody has to let go of it for that to end. */
    record StoreQuotaHeld(
            StoreQuotaId quota,
            CouponTemplateId template,
            StoreId store,
            CouponId coupon,
            RedemptionId redemption,
            Instant until)
            implements StoreQuotaEvent {}

    /** The place is no longer kept. */
    record StoreQuotaReleased(
            StoreQuotaId quota, CouponTemplateId template, StoreId store, CouponId coupon, RedemptionId redemption)
            implements StoreQuotaEvent {}

    /** A redemption was rolled back; drawn is the number that still stand. */
    record StoreQuotaGivenBack(
            StoreQuotaId quota,
            CouponTemplateId template,
            StoreId store,
            CouponId coupon,
            RedemptionId redemption,
            int drawn)
            implements StoreQuotaEvent {}
}
