package io.sanshan.domain.purchase;

import io.sanshan.domain.coupon.BoughtLine;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsBroughtToSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsHeldForSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsTakenOffSale;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a sale stands, as a fold over its events.
 *
 * @param sold null before it is recorded
 * @param coupons on it; null where there are none
 */
public record SaleStanding(@Nullable Sold sold, @Nullable OnIt coupons) {

    public static final SaleStanding NONE = new SaleStanding(null, null);

    /** What was sold, to whom, by whom. */
    public record Sold(
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            List<SoldLine> lines) {

        /** In a collection that a snapshot can hold. */
        public Sold {
            lines = new ArrayList<>(lines);
        }

        /** Whether nothing of it is left with who bought it, once these are back too. */
        boolean isBackWith(List<GoodsBack> more) {
            return after(more).stream().allMatch(SoldLine::isBack);
        }

        private Sold less(SoldGoodsReturned back) {
            return new Sold(store, member, guide, after(back.lines()));
        }

        private List<SoldLine> after(List<GoodsBack> back) {
            List<SoldLine> now = new ArrayList<>(lines);
            back.forEach(line -> now.set(line.line(), now.get(line.line()).after(line)));
            return now;
        }
    }

    /**
     * A line of it, and what of that came back.
     *
     * @param value what was paid for it
     */
    public record SoldLine(int quantity, Money value, int returned, Money paidBack) {

        private boolean isBack() {
            return returned == quantity;
        }

        private SoldLine after(GoodsBack back) {
            return new SoldLine(quantity, value, returned + back.quantity(), paidBack.plus(back.amount()));
        }
    }

    /**
     * Coupons on it.
     *
     * @param lines of the basket that are bought; none as long as they are held only
     * @param until up to when they are held; null where they are redeemed
     */
    public record OnIt(
            StoreId store,
            RedemptionId redemption,
            List<CouponId> coupons,
            @Nullable Money discount,
            List<BoughtLine> lines,
            @Nullable Instant until) {

        /** In collections that a snapshot can hold. */
        public OnIt {
            coupons = new ArrayList<>(coupons);
            lines = new ArrayList<>(lines);
        }

        public boolean isRedeemed() {
            return until == null;
        }

        /** What is redeemed was priced together with nothing else: another part of the same reservation comes too late. */
        private boolean isHeldFor(@Nullable RedemptionId asking) {
            return !isRedeemed() && redemption.equals(asking);
        }

        private boolean isOnItAt(Instant at) {
            return until == null || at.isBefore(until);
        }
    }

    public SaleStanding evolve(PurchaseEvent event) {
        return switch (event) {
            case CouponsHeldForSale held ->
                new SaleStanding(
                        sold, new OnIt(held.store(), held.redemption(), held.coupons(), null, List.of(), held.until()));
            case CouponsBroughtToSale brought ->
                new SaleStanding(
                        sold,
                        new OnIt(
                                brought.store(),
                                brought.redemption(),
                                brought.coupons(),
                                brought.discount(),
                                brought.lines(),
                                null));
            case CouponsTakenOffSale _ -> new SaleStanding(sold, null);
            case PurchaseRecorded recorded ->
                new SaleStanding(
                        new Sold(
                                recorded.store(),
                                recorded.member(),
                                recorded.guide(),
                                recorded.lines().stream()
                                        .map(line -> new SoldLine(
                                                line.quantity(),
                                                line.value(),
                                                0,
                                                Money.zero(line.value().currency())))
                                        .toList()),
                        coupons);
            case PurchasePaid _ -> this;
            case SoldGoodsReturned back -> new SaleStanding(sold == null ? null : sold.less(back), coupons);
        };
    }

    public boolean isRecorded() {
        return sold != null;
    }

    /** The coupons that were redeemed on it; null where none were, or are any longer. */
    public @Nullable OnIt redeemed() {
        return coupons != null && coupons.isRedeemed() ? coupons : null;
    }

    /**
     * Why coupons do not come to it; nothing where they do.
     *
     * @param redemption of which they would be; null where nobody knows it yet
     */
    public Optional<Refusal> refuses(@Nullable RedemptionId redemption, Instant at) {
        if (isRecorded()) {
            return Optional.of(Refusal.of(CouponRefusal.SALE_RECORDED));
        }
        return coupons == null || coupons.isHeldFor(redemption) || !coupons.isOnItAt(at)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        CouponRefusal.SALE_HAS_COUPONS,
                        coupons.redemption(),
                        coupons.coupons().getFirst()));
    }
}
