package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Rule;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What one member has drawn from one template. Its stream is what makes two coupons drawn at once by the same member meet, and a
 * request that comes again meet itself, though it then asks for another piece.
 */
@Revision("1")
public class MemberAllowance {

    @AggregateIdentifier
    private AllowanceId id;

    private int drawn;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected MemberAllowance() {}

    void draw(CouponTemplateId template, MemberId member, CouponId coupon, @Nullable Integer limit) {
        if (limit != null) {
            Rule.require(new AMemberStaysWithinTheLimit(drawn, limit));
        }
        apply(new AllowanceDrawn(AllowanceId.of(template, member), template, member, coupon, drawn + 1));
    }

    @EventSourcingHandler
    void evolve(AllowanceDrawn event) {
        id = event.allowance();
        drawn = event.drawn();
    }
}
