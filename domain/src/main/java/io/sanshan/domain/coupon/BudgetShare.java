package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.BudgetEvent.BudgetGivenBack;
import io.sanshan.domain.coupon.BudgetEvent.BudgetHeld;
import io.sanshan.domain.coupon.BudgetEvent.BudgetReleased;
import io.sanshan.domain.coupon.BudgetEvent.BudgetShareGrown;
import io.sanshan.domain.coupon.BudgetEvent.BudgetUsed;
import io.sanshan.domain.ids.BudgetShareId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** One store's share of a campaign's budget: what it drew in blocks, and what it used of that. */
@Revision("1")
public class BudgetShare {

    @AggregateIdentifier
    private BudgetShareId id;

    private BudgetShareStanding standing = BudgetShareStanding.NONE;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected BudgetShare() {}

    /** Whose share it is. */
    record Owner(CampaignId campaign, @Nullable StoreId store) {

        BudgetShareId share() {
            return BudgetShareId.of(campaign, store);
        }
    }

    BudgetShareStanding standing() {
        return standing;
    }

    void grow(Owner of, Money block) {
        apply(new BudgetShareGrown(of.share(), of.campaign(), of.store(), block, sum(standing.granted(), block)));
    }

    void use(Owner of, CouponId coupon, RedemptionId redemption, Money discount) {
        apply(new BudgetUsed(
                of.share(), of.campaign(), of.store(), coupon, redemption, discount, sum(standing.used(), discount)));
    }

    void hold(Owner of, CouponId coupon, RedemptionId redemption, Money discount, Instant until) {
        apply(new BudgetHeld(of.share(), of.campaign(), of.store(), coupon, redemption, discount, until));
    }

    void release(Owner of, CouponId coupon, RedemptionId redemption) {
        if (standing.holds(coupon, redemption)) {
            apply(new BudgetReleased(of.share(), of.campaign(), of.store(), coupon, redemption));
        }
    }

    void giveBack(Owner of, CouponId coupon, RedemptionId redemption, Money discount) {
        Money used = new Money(Math.subtractExact(standing.used(), discount.minor()), discount.currency());
        apply(new BudgetGivenBack(of.share(), of.campaign(), of.store(), coupon, redemption, discount, used));
    }

    private static Money sum(long before, Money more) {
        return new Money(Math.addExact(before, more.minor()), more.currency());
    }

    @EventSourcingHandler
    void evolve(BudgetEvent.OfShare event) {
        id = event.share();
        standing = standing.evolve(event);
    }
}
