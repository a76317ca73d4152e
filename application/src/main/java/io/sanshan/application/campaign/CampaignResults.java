package io.sanshan.application.campaign;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
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
 * @param byTemplate most redemptions that stand first
 * @param byStore most redemptions that stand first
 * @param byGuide most redemptions that stand first
 * @param byDay in order; days without anything are left out
 */
public record CampaignResults(
        CampaignId campaign,
        Totals totals,
        List<OfTemplate> byTemplate,
        List<OfStore> byStore,
        List<OfGuide> byGuide,
        List<OfDay> byDay) {

    public CampaignResults {
        byTemplate = List.copyOf(byTemplate);
        byStore = List.copyOf(byStore);
        byGuide = List.copyOf(byGuide);
        byDay = List.copyOf(byDay);
    }

    /**
     * The whole campaign.
     *
     * @param audience members targeted: as frozen, or, where coupons come with registrations and birthdays, those who were given one
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
     * @param expired coupons whose time was over
     * @param voided coupons that headquarters took back; those of members who were erased are not among them
     * @param discounts discount given less taken back, one amount per currency; redemptions without a known basket add none
     * @param sales totals of the baskets that the coupons were redeemed on, before any discount, one amount per currency. A basket
     *     counts once for each redemption, with the first coupon of the campaign in it, and no longer once that is rolled back: a
     *     basket that is redeemed on twice counts twice. Of goods that came back, those are taken off that this coupon took
     *     something off
     */
    public record Counts(
            long issued,
            long claimed,
            long redeemed,
            long rolledBack,
            long rejected,
            long expired,
            long voided,
            List<Money> discounts,
            List<Money> sales) {
        public Counts {
            discounts = List.copyOf(discounts);
            sales = List.copyOf(sales);
        }

        /** What was taken back was not redeemed. */
        public long standing() {
            return redeemed - rolledBack;
        }

        public long granted() {
            return issued + claimed;
        }
    }

    /** One of the campaign's coupon templates. */
    public record OfTemplate(CouponTemplateId template, Counts counts) {}

    /** One store; the name is null for coupons whose member has no store. */
    public record OfStore(@Nullable StoreId store, @Nullable String name, Counts counts) {}

    /** One guide; both are null for members of the pool, the name also for a guide who was erased. */
    public record OfGuide(@Nullable GuideId guide, @Nullable String name, Counts counts) {}

    public record OfDay(LocalDate day, Counts counts) {}
}
