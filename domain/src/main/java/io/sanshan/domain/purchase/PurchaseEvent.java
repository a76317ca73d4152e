package io.sanshan.domain.purchase;

import io.sanshan.domain.coupon.BoughtLine;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a purchase. */
public sealed interface PurchaseEvent {

    PurchaseId purchase();

    StoreId store();

    /** A basket was sold; the total is what the lines sum to. */
    record PurchaseRecorded(
            PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            String receipt,
            List<PurchaseLine> lines,
            Money total)
            implements PurchaseEvent {}

    /** Coupons are held for a sale that is not paid yet, up to, not including, the moment. */
    record CouponsHeldForSale(
            PurchaseId purchase, StoreId store, RedemptionId redemption, List<CouponId> coupons, Instant until)
            implements PurchaseEvent {
        public CouponsHeldForSale {
            coupons = List.copyOf(coupons);
        }
    }

    /**
     * Coupons were redeemed on a sale.
     *
     * @param discount what they take off together; null where that is not known
     * @param lines of the basket that are bought, in order: the first lines of the sale
     */
    record CouponsBroughtToSale(
            PurchaseId purchase,
            StoreId store,
            RedemptionId redemption,
            List<CouponId> coupons,
            @Nullable Money discount,
            List<BoughtLine> lines)
            implements PurchaseEvent {
        public CouponsBroughtToSale {
            coupons = List.copyOf(coupons);
            lines = List.copyOf(lines);
        }
    }

    /** Coupons are no longer on a sale: they were let go of, or their redemption was undone. */
    record CouponsTakenOffSale(PurchaseId purchase, StoreId store, RedemptionId redemption) implements PurchaseEvent {}

    /**
     * A sale was paid.
     *
     * @param tenders which sum to the total; none where nothing had to be paid
     * @param redemption whose coupons it carries, as its own stream tells; null where none
     * @param discount what those coupons took off; null where none, or where that is not known
     */
    record PurchasePaid(
            PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            List<Tender> tenders,
            @Nullable RedemptionId redemption,
            @Nullable Money discount)
            implements PurchaseEvent {
        public PurchasePaid {
            tenders = List.copyOf(tenders);
        }
    }

    /**
     * Sold goods came back.
     *
     * @param tenders in which it was paid back; they sum to the total
     * @param total what was paid back
     * @param redemption whose coupons were on the sale; null where there are none any longer
     * @param givenBack what these coupons took back of their discounts; null where they did not
     */
    record SoldGoodsReturned(
            PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            List<GoodsBack> lines,
            List<Tender> tenders,
            Money total,
            @Nullable RedemptionId redemption,
            @Nullable Money givenBack)
            implements PurchaseEvent {
        public SoldGoodsReturned {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }
    }
}
