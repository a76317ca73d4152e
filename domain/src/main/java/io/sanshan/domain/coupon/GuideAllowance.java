package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.GuideAllowanceEvent.GuideAllowanceDrawn;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideAllowanceId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/** What one guide has pushed of one template. Its stream is what makes two coupons meet that she pushes at once. */
@Revision("1")
public class GuideAllowance {

    @AggregateIdentifier
    private GuideAllowanceId id;

    private int drawn;

    /** How many in each quarter of an hour that a month may still ask for. */
    private Map<Instant, Integer> lately = new HashMap<>();

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected GuideAllowance() {}

    void draw(CouponTemplateId template, GuideId guide, CouponId coupon, GuideLimits limits, Instant now, ZoneId zone) {
        Rule.require(new AGuideStaysWithinTheLimit(limits, new GuidePushes(drawn, lately), now, zone));
        apply(new GuideAllowanceDrawn(GuideAllowanceId.of(template, guide), template, guide, coupon, drawn + 1));
    }

    @EventSourcingHandler
    void evolve(GuideAllowanceDrawn event, Occasion occasion) {
        id = event.allowance();
        drawn = event.drawn();
        DrawnLately.count(lately, occasion.occurredAt());
    }
}
