package io.sanshan.application.campaign;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign. What happened to a coupon counts for the guide and the store of its member at that time; for the
 * store of the redemption where the member has none.
 *
 * @param byStore most redemptions first
 * @param byGuide most redemptions first
 * @param byDay in order; days without anything are left out
 */
public record CampaignResults(
        CampaignId campaign, Totals totals, List<OfStore> byStore, List<OfGuide> byGuide, List<OfDay> byDay) {

    public CampaignResults {
        byStore = List.copyOf(byStore);
        byGuide = List.copyOf(byGuide);
        byDay = List.copyOf(byDay);
    }

    /**
     * The whole campaign.
     *
     * @param audience members targeted, as frozen
     * @param redeemingMembers members of anyone's wallet who redeemed and did not roll back all of it
     */
    public record Totals(long audience, long redeemingMembers, Counts counts) {
        /** Members who redeemed / members targeted, from 0 to 1; 0 without an audience. */
        public double rate() {
            return audience == 0 ? 0 : (double) redeemingMembers / audience;
        }
    }

    /**
     * Counts of what happened.
     *
     * @param issued coupons that came into wallets by issue
     * @param claimed coupons that members took
     * @param redeemed redemptions, those rolled back later included
     * @param discounts discount given less rolled back, one amount per currency; redemptions without a known basket add none
     */
    public record Counts(
            long issued, long claimed, long redeemed, long rolledBack, long rejected, List<Money> discounts) {
        public Counts {
            discounts = List.copyOf(discounts);
        }
    }

    /** One store; the name is null for coupons whose member has no store. */
    public record OfStore(@Nullable StoreId store, @Nullable String name, Counts counts) {}

    /** One guide; both are null for members of the pool, the name also for a guide who was erased. */
    public record OfGuide(@Nullable GuideId guide, @Nullable String name, Counts counts) {}

    public record OfDay(LocalDate day, Counts counts) {}
}
