package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.CouponTemplateCommand.CloseCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateCommand.ReviseCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** What a campaign's coupons promise, in versions that never change. */
@Revision("1")
public class CouponTemplate {

    @AggregateIdentifier
    private CouponTemplateId id;

    private int version;
    private boolean closed;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected CouponTemplate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(DefineCouponTemplate command) {
        requireSound(command.name(), command.terms());
        apply(new CouponTemplateDefined(command.template(), 1, command.campaign(), command.name(), command.terms()));
    }

    @EventSourcingHandler
    void evolve(CouponTemplateDefined event) {
        id = event.template();
        version = event.version();
    }

    @CommandHandler
    void decide(ReviseCouponTemplate command) {
        Rule.require(new AClosedTemplateIssuesNothing(closed));
        requireSound(command.name(), command.terms());
        apply(new CouponTemplateRevised(id, version + 1, command.name(), command.terms()));
    }

    @EventSourcingHandler
    void evolve(CouponTemplateRevised event) {
        version = event.version();
    }

    @CommandHandler
    void decide(CloseCouponTemplate command) {
        Rule.require(new AClosedTemplateIssuesNothing(closed));
        apply(new CouponTemplateClosed(id));
    }

    @EventSourcingHandler
    void evolve(CouponTemplateClosed event) {
        closed = true;
    }

    private static void requireSound(String name, CouponTerms terms) {
        Rule.require(new ATemplateHasAName(name));
        terms.unsound().ifPresent(refusal -> {
            throw new CommandRefused(refusal);
        });
    }
}
