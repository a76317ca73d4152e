package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.BudgetId;
import io.sanshan.domain.ids.BudgetShareId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a campaign's budget is given out to stores in blocks, and how they use it. The store is null where none is known. */
public sealed interface BudgetEvent {

    CampaignId campaign();

    @Nullable
    StoreId store();

    /** A store drew a block from the budget; drawn is the sum of all blocks so far, this one included. */
    record BudgetBlockDrawn(
            BudgetId budget, CampaignId campaign, @Nullable StoreId store, Money block, Money drawn)
            implements BudgetEvent {}

    /** What happened to one store's share. */
    sealed interface OfShare extends BudgetEvent {
        BudgetShareId share();
    }

    /** A share grew by a block; granted is the sum of its blocks, this one included. */
    record BudgetShareGrown(
            BudgetShareId share,
            CampaignId campaign,
            @Nullable StoreId store,
            Money block,
            Money granted) implements OfShare {}

    /** What concerns one coupon. */
    sealed interface OfCoupon extends OfShare {
        CouponId coupon();

        RedemptionId redemption();
    }

    /** A coupon was redeemed; used is the sum of discounts that stand, this one included. */
    record BudgetUsed(
            BudgetShareId share,
            CampaignId campaign,
            @Nullable StoreId store,
            CouponId coupon,
            RedemptionId redemption,
            Money discount,
            Money used)
            implements OfCoupon {}

    /** An amount is kept for a coupon that is held, up to, not including, the moment; nobody has to let go of it for that to end. */
    record BudgetHeld(
            BudgetShareId share,
            CampaignId campaign,
            @Nullable StoreId store,
            CouponId coupon,
            RedemptionId redemption,
            Money discount,
            Instant until)
            implements OfCoupon {}

    /** The amount is no longer kept. */
    record BudgetReleased(
            BudgetShareId share,
            CampaignId campaign,
            @Nullable StoreId store,
            CouponId coupon,
            RedemptionId redemption) implements OfCoupon {}

    /** A redemption was undone, as a whole or in part; used is the sum of discounts that still stand. */
    record BudgetGivenBack(
            BudgetShareId share,
            CampaignId campaign,
            @Nullable StoreId store,
            CouponId coupon,
            RedemptionId redemption,
            Money discount,
            Money used)
            implements OfCoupon {}
}
