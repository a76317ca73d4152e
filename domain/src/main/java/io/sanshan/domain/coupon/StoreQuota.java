package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaDrawn;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaGivenBack;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaHeld;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaReleased;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.StoreQuotaId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/**
 * What one store has redeemed of one template. Its stream is what makes two tills meet that redeem at once; whether a place is left is
 * decided by the {@link Judgement} of the whole basket, to which this aggregate tells how it stands.
 */
@Revision("1")
public class StoreQuota {

    @AggregateIdentifier
    private StoreQuotaId id;

    private StoreQuotaStanding standing = StoreQuotaStanding.NONE;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected StoreQuota() {}

    StoreQuotaStanding standing() {
        return standing;
    }

    void draw(CouponTemplateId template, StoreId store, CouponId coupon, RedemptionId redemption) {
        apply(new StoreQuotaDrawn(
                StoreQuotaId.of(template, store), template, store, coupon, redemption, standing.drawn() + 1));
    }

    void hold(CouponTemplateId template, StoreId store, CouponId coupon, RedemptionId redemption, Instant until) {
        apply(new StoreQuotaHeld(StoreQuotaId.of(template, store), template, store, coupon, redemption, until));
    }

    void release(CouponTemplateId template, StoreId store, CouponId coupon, RedemptionId redemption) {
        apply(new StoreQuotaReleased(StoreQuotaId.of(template, store), template, store, coupon, redemption));
    }

    void giveBack(CouponTemplateId template, StoreId store, CouponId coupon, RedemptionId redemption) {
        apply(new StoreQuotaGivenBack(
                StoreQuotaId.of(template, store), template, store, coupon, redemption, standing.drawn() - 1));
    }

    @EventSourcingHandler
    void evolve(StoreQuotaEvent event) {
        id = event.quota();
        standing = standing.evolve(event);
    }
}
