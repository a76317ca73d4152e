package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.BudgetEvent.BudgetBlockDrawn;
import io.sanshan.domain.ids.BudgetId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What stores drew of a campaign's budget. How much there is to draw, the campaign says, and the {@link Judgement} keeps to it. */
@Revision("1")
public class CampaignBudget {

    @AggregateIdentifier
    private BudgetId id;

    /** In minor units. */
    private long drawn;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected CampaignBudget() {}

    long drawn() {
        return drawn;
    }

    void draw(CampaignId campaign, @Nullable StoreId store, Money block) {
        apply(new BudgetBlockDrawn(
                BudgetId.of(campaign),
                campaign,
                store,
                block,
                new Money(Math.addExact(drawn, block.minor()), block.currency())));
    }

    @EventSourcingHandler
    void evolve(BudgetBlockDrawn event) {
        id = event.budget();
        drawn = event.drawn().minor();
    }
}
