package io.sanshan.domain.ids;

import org.jspecify.annotations.Nullable;

/** Identity of one store's share of a campaign's budget: the place where it is used up. */
public record BudgetShareId(String value) implements Id {

    private static final String PREFIX = "budgetshare-";

    public BudgetShareId {
        Id.require(PREFIX, value);
    }

    /** @param store null for what no store is known of */
    public static BudgetShareId of(CampaignId campaign, @Nullable StoreId store) {
        return new BudgetShareId(PREFIX + campaign.value() + '~' + (store == null ? "" : store.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
