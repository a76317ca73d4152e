package io.sanshan.application.coupon;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A redemption or reservation as it is found in the log: whose it is must not hang on a read model that lags.
 *
 * @param coupons all of it; where nothing of it is in the log, the one that was asked for, which then says so itself
 * @param inLog whether it is in the log
 * @param store where it was redeemed or reserved; null where nobody knows
 */
public record FoundRedemption(
        RedemptionId redemption,
        List<CouponId> coupons,
        boolean inLog,
        @Nullable StoreId store) {

    public FoundRedemption {
        coupons = List.copyOf(coupons);
    }

    /** Of a coupon that is held with others, of which one only is redeemed then, both events tell a part. */
    public static FoundRedemption find(EventLog log, RedemptionRef ref) {
        CouponId coupon = ref.coupon();
        boolean newest = ref.redemption() == null;
        Map<RedemptionId, FoundRedemption> found = new LinkedHashMap<>();
        for (RecordedEvent event : log.stream(coupon.value(), 0)) {
            switch ((CouponEvent) event.payload()) {
                case CouponReserved reserved
                when !newest -> add(found, reserved.redemption(), coupon, reserved.others(), reserved.store());
                case CouponRedeemed redeemed ->
                    add(found, redeemed.redemption(), coupon, redeemed.others(), redeemed.store());
                case RedemptionRolledBack gone when newest -> found.remove(gone.redemption());
                default -> {
                    // Begins and ends no redemption.
                }
            }
        }
        RedemptionId asked = ref.redemption();
        FoundRedemption one = asked == null
                ? found.values().stream().reduce((before, after) -> after).orElse(null)
                : found.get(asked);
        return one == null
                ? new FoundRedemption(
                        asked == null ? RedemptionId.named(coupon.value()) : asked, List.of(coupon), false, null)
                : one;
    }

    private static void add(
            Map<RedemptionId, FoundRedemption> found,
            RedemptionId redemption,
            CouponId coupon,
            List<CouponId> others,
            @Nullable StoreId store) {
        FoundRedemption before = found.remove(redemption);
        Set<CouponId> all = new LinkedHashSet<>(List.of(coupon));
        all.addAll(before == null ? List.of() : before.coupons);
        all.addAll(others);
        found.put(redemption, new FoundRedemption(redemption, List.copyOf(all), true, store));
    }
}
