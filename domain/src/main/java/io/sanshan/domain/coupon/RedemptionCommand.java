package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.OnSeveralStreams;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the coupons on one basket, which decide it together. */
public sealed interface RedemptionCommand extends OnSeveralStreams {

    RedemptionId redemption();

    /** Each of them once, and one at least. */
    List<CouponId> coupons();

    @TargetAggregateIdentifier
    default CouponId first() {
        return coupons().getFirst();
    }

    @Override
    default List<String> streams() {
        return coupons().stream().map(CouponId::value).toList();
    }

    /** Holds coupons for a basket that is not paid yet. */
    record ReserveCoupons(
            RedemptionId redemption,
            List<CouponId> coupons,
            StoreId store,
            Basket basket,
            Together together,
            Instant until)
            implements RedemptionCommand {
        public ReserveCoupons {
            coupons = eachOnce(coupons);
        }
    }

    /**
     * Redeems coupons, on a basket where the till knows one.
     *
     * @param reserved whether they are to be those that are held for it
     */
    record RedeemCoupons(
            RedemptionId redemption,
            List<CouponId> coupons,
            @Nullable StoreId store,
            @Nullable Basket basket,
            Together together,
            boolean reserved)
            implements RedemptionCommand {
        public RedeemCoupons {
            coupons = eachOnce(coupons);
        }

        /** Redeems one coupon, whose basket nobody need know. */
        public static RedeemCoupons one(
                RedemptionId redemption, CouponId coupon, @Nullable StoreId store, @Nullable Basket basket) {
            return new RedeemCoupons(redemption, List.of(coupon), store, basket, Together.ANY, false);
        }
    }

    /** Lets go of coupons that were held for a basket. */
    record ReleaseCoupons(RedemptionId redemption, List<CouponId> coupons) implements RedemptionCommand {
        public ReleaseCoupons {
            coupons = eachOnce(coupons);
        }
    }

    /** Rolls back a redemption as a whole. */
    record RollBackRedemption(RedemptionId redemption, List<CouponId> coupons, String reason)
            implements RedemptionCommand {

        /** The reason that no person wrote: all goods came back. Screens have words for it. */
        public static final String ALL_RETURNED = "ALL_RETURNED";

        public RollBackRedemption {
            coupons = eachOnce(coupons);
        }
    }

    /** Takes goods of the basket back, and with them their share of what the coupons took off. */
    record ReturnGoods(RedemptionId redemption, List<CouponId> coupons, List<ReturnedLine> lines)
            implements RedemptionCommand {
        public ReturnGoods {
            coupons = eachOnce(coupons);
            lines = eachLineOnce(lines);
        }
    }

    private static List<CouponId> eachOnce(List<CouponId> coupons) {
        return coupons.stream().distinct().toList();
    }

    /** A line that is named twice is one from which more comes back. */
    private static List<ReturnedLine> eachLineOnce(List<ReturnedLine> lines) {
        Map<Integer, Integer> pieces = new LinkedHashMap<>();
        lines.forEach(line -> pieces.merge(line.line(), line.quantity(), Math::addExact));
        return pieces.entrySet().stream()
                .map(line -> new ReturnedLine(line.getKey(), line.getValue()))
                .toList();
    }
}
