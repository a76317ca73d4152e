package io.sanshan.application.coupon;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A redemption or reservation as it is found in the log: whose it is must not hang on a read model that lags.
 *
 * @param coupons all of it; where nothing of it is in the log, the one that was asked for, which then says so itself
 * @param store where it was redeemed or reserved; null where nobody knows, or nothing of it is in the log
 */
public record FoundRedemption(
        RedemptionId redemption,
        List<CouponId> coupons,
        @Nullable StoreId store) {

    public FoundRedemption {
        coupons = List.copyOf(coupons);
    }

    public static FoundRedemption find(EventLog log, RedemptionRef ref) {
        CouponId coupon = ref.coupon();
        RedemptionId asked = ref.redemption();
        FoundRedemption found = null;
        for (RecordedEvent event : log.stream(coupon.value(), 0)) {
            FoundRedemption told =
                    switch ((CouponEvent) event.payload()) {
                        case CouponRedeemed redeemed ->
                            of(redeemed.redemption(), coupon, redeemed.others(), redeemed.store());
                        case CouponReserved reserved ->
                            of(reserved.redemption(), coupon, reserved.others(), reserved.store());
                        default -> null;
                    };
            if (told != null && (asked == null || asked.equals(told.redemption))) {
                found = told;
            }
        }
        return found == null
                ? new FoundRedemption(asked == null ? RedemptionId.named(coupon.value()) : asked, List.of(coupon), null)
                : found;
    }

    private static FoundRedemption of(
            RedemptionId redemption, CouponId coupon, List<CouponId> others, @Nullable StoreId store) {
        List<CouponId> all = new ArrayList<>(List.of(coupon));
        all.addAll(others);
        return new FoundRedemption(redemption, all, store);
    }
}
