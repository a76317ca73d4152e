package io.sanshan.application.audit.projection;

import io.sanshan.application.shared.EventIds;
import io.sanshan.application.shared.RowsOfOneEvent;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.NewRows;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.AtTill;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponTemplateEvent;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.Placed;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps what is asked of a moment across streams: a row per event, none of which is ever changed. What holds at a moment is
 * found when it is asked for, since an event that is reported late changes what was.
 */
@Component
@RowsOfOneEvent
@WritesRows({CountedThenRow.class, BoundThenRow.class, PlacedThenRow.class, StockThenRow.class, ReactionRow.class})
@ProcessingGroup(LookBackProjection.NAME)
class LookBackProjection {

    static final String NAME = "look-back";

    private final EntityManager entities;
    private final NewRows<CountedThenRow> counted;
    private final NewRows<BoundThenRow> bound;
    private final NewRows<PlacedThenRow> placed;
    private final NewRows<StockThenRow> stocks;
    private final NewRows<ReactionRow> reactions;

    LookBackProjection(EntityManager entities) {
        this.entities = entities;
        counted = new NewRows<>(entities, CountedThenRow.class);
        bound = new NewRows<>(entities, BoundThenRow.class);
        placed = new NewRows<>(entities, PlacedThenRow.class);
        stocks = new NewRows<>(entities, StockThenRow.class);
        reactions = new NewRows<>(entities, ReactionRow.class);
    }

    @EventHandler
    void on(MemberEvent event, Occasion occasion, DomainEventMessage<?> message) {
        Told told = Told.by(message, occasion);
        switch (event) {
            case MemberRegistered registered -> {
                if (registered.store() != null) {
                    counted.add(new CountedThenRow(told, null, registered.store(), null));
                }
            }
            case MemberBound binding -> bound.add(new BoundThenRow(told, binding.guide()));
            case BindingChanged _ -> bound.add(new BoundThenRow(told, null));
            default -> {
                // Says nothing of stores.
            }
        }
        reaction(told, event instanceof MemberErased);
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, DomainEventMessage<?> message) {
        Told told = Told.by(message, occasion);
        counted.add(
                switch (event) {
                    case Granted e -> new CountedThenRow(told, e.campaign(), null, null);
                    case CouponRedeemed e -> new CountedThenRow(told, e.campaign(), e.store(), e.discount());
                    case RedemptionReturned e -> new CountedThenRow(told, e.campaign(), e.store(), e.discount());
                    case RedemptionRolledBack e -> new CountedThenRow(told, e.campaign(), e.store(), e.discount());
                    case AtTill e -> new CountedThenRow(told, e.campaign(), e.store(), null);
                    case CouponVoided e -> new CountedThenRow(told, e.campaign(), null, null);
                    case CouponExpired e -> new CountedThenRow(told, e.campaign(), null, null);
                    case CouponOffered e -> new CountedThenRow(told, e.campaign(), null, null);
                    case OfferWithdrawn e -> new CountedThenRow(told, e.campaign(), null, null);
                    case CouponGiven e -> new CountedThenRow(told, e.campaign(), null, null);
                    case CouponReceived e -> new CountedThenRow(told, e.campaign(), null, null);
                    case ExpiryReminded e -> new CountedThenRow(told, e.campaign(), null, null);
                });
        reaction(told, false);
    }

    @EventHandler
    void on(CouponTemplateEvent event, Occasion occasion, DomainEventMessage<?> message) {
        Told told = Told.by(message, occasion);
        switch (event) {
            case CouponTemplateDefined defined ->
                stocks.add(new StockThenRow(told, defined.terms().quotas().stock()));
            case CouponTemplateRevised revised ->
                stocks.add(new StockThenRow(told, revised.terms().quotas().stock()));
            case CouponTemplateClosed _ -> {
                // What was issued stays in wallets, and the stock is what it was.
            }
        }
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion, DomainEventMessage<?> message) {
        counted.add(new CountedThenRow(Told.by(message, occasion), null, event.store(), event.total()));
    }

    @EventHandler
    void on(SoldGoodsReturned event, Occasion occasion, DomainEventMessage<?> message) {
        counted.add(new CountedThenRow(Told.by(message, occasion), null, event.store(), event.total()));
    }

    @EventHandler
    void on(GuideEvent event, Occasion occasion, DomainEventMessage<?> message) {
        Told told = Told.by(message, occasion);
        if (event instanceof Placed place) {
            placed.add(new PlacedThenRow(told, place.store()));
        } else if (event instanceof GuideResigned) {
            placed.add(new PlacedThenRow(told, null));
        }
        reaction(told, true);
    }

    @EventHandler
    void on(CampaignEvent event, Occasion occasion, DomainEventMessage<?> message) {
        reaction(Told.by(message, occasion), true);
    }

    /** @param othersFollow whether processes react to such events, so that their place is asked for */
    private void reaction(Told told, boolean othersFollow) {
        if (othersFollow || EventIds.isAnEvents(told.occasion().cause())) {
            reactions.add(new ReactionRow(told));
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, LookBackProjection.class);
    }
}
