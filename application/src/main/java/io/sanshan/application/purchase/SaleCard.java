package io.sanshan.application.purchase;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseEvent;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsBroughtToSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsHeldForSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsTakenOffSale;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale with all that belongs to it, as a fold over its events.
 *
 * @param sold null before it is recorded
 * @param coupons that are on it; null where there are none
 */
public record SaleCard(
        PurchaseId purchase,
        StoreId store,
        @Nullable Sold sold,
        @Nullable Coupons coupons,
        List<Returned> returns) {

    public SaleCard {
        returns = List.copyOf(returns);
    }

    /** @param tenders none of a purchase that was recorded without */
    public record Sold(
            String reference,
            Instant at,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            List<PurchaseLine> lines,
            Money total,
            List<Tender> tenders) {

        public Sold {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }

        private Sold paid(List<Tender> by) {
            return new Sold(reference, at, member, guide, lines, total, by);
        }
    }

    /** @param discount what they took off together when they were redeemed; null where that is not known */
    public record Coupons(
            RedemptionId redemption,
            List<CouponId> coupons,
            @Nullable Money discount) {

        public Coupons {
            coupons = List.copyOf(coupons);
        }
    }

    /**
     * @param commandId of what took it back
     * @param redemption whose coupons were on the sale then; null where none
     * @param givenBack what these took back of their discounts; null where they did not
     */
    public record Returned(
            String commandId,
            Instant at,
            List<GoodsBack> lines,
            List<Tender> tenders,
            Money total,
            @Nullable RedemptionId redemption,
            @Nullable Money givenBack) {

        public Returned {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }
    }

    public static SaleCard evolve(@Nullable SaleCard before, PurchaseEvent event, Occasion occasion) {
        SaleCard card = before == null ? new SaleCard(event.purchase(), event.store(), null, null, List.of()) : before;
        return switch (event) {
            case CouponsHeldForSale _ -> card;
            case CouponsBroughtToSale brought ->
                card.with(new Coupons(brought.redemption(), brought.coupons(), brought.discount()));
            case CouponsTakenOffSale _ -> card.with((Coupons) null);
            case PurchaseRecorded recorded ->
                card.with(new Sold(
                        recorded.receipt(),
                        occasion.occurredAt(),
                        recorded.member(),
                        recorded.guide(),
                        recorded.lines(),
                        recorded.total(),
                        List.of()));
            case PurchasePaid paid -> card.sold == null ? card : card.with(card.sold.paid(paid.tenders()));
            case SoldGoodsReturned back -> {
                List<Returned> all = new ArrayList<>(card.returns);
                all.add(new Returned(
                        occasion.commandId(),
                        occasion.occurredAt(),
                        back.lines(),
                        back.tenders(),
                        back.total(),
                        back.redemption(),
                        back.givenBack()));
                yield new SaleCard(card.purchase, card.store, card.sold, card.coupons, all);
            }
        };
    }

    private SaleCard with(@Nullable Coupons now) {
        return new SaleCard(purchase, store, sold, now, returns);
    }

    private SaleCard with(Sold now) {
        return new SaleCard(purchase, store, now, coupons, returns);
    }
}
