package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.AllowanceEvent.SourceGiven;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What one member has drawn from one template. Its stream is what makes two coupons drawn at once by the same member meet, and a
 * request that comes again meet itself, though it then asks for another piece.
 */
@Revision("3")
public class MemberAllowance {

    @AggregateIdentifier
    private AllowanceId id;

    private int drawn;

    /** How many in each quarter of an hour that a day, a week or a month may still ask for. */
    private Map<Instant, Integer> lately = new HashMap<>();

    /** For what the member got a coupon that comes once. */
    private Set<IssueSource> sources = new HashSet<>();

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected MemberAllowance() {}

    void draw(
            CouponTemplateId template,
            MemberId member,
            CouponId coupon,
            @Nullable IssueSource source,
            MemberLimits limits,
            Instant now,
            ZoneId zone) {
        Rule.require(
                new ASourceGivesOnce(source != null && sources.contains(source)),
                new AMemberStaysWithinTheLimit(limits, drawn, lately, now, zone));
        apply(new AllowanceDrawn(AllowanceId.of(template, member), template, member, coupon, drawn + 1));
        if (source != null) {
            apply(new SourceGiven(id, template, member, coupon, source));
        }
    }

    @EventSourcingHandler
    void evolve(AllowanceDrawn event, Occasion occasion) {
        id = event.allowance();
        drawn = event.drawn();
        DrawnLately.count(lately, occasion.occurredAt());
    }

    @EventSourcingHandler
    void evolve(SourceGiven event) {
        sources.add(event.source());
    }
}
