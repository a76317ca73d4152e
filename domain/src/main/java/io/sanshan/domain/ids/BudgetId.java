package io.sanshan.domain.ids;

/** Identity of the money that a campaign may give: the place where its blocks are drawn from. */
public record BudgetId(String value) implements Id {

    private static final String PREFIX = "budget-";

    public BudgetId {
        Id.require(PREFIX, value);
    }

    public static BudgetId of(CampaignId campaign) {
        return new BudgetId(PREFIX + campaign.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
