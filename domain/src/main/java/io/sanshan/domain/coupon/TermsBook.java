package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon's decision needs from other streams, read from the log itself and handed into {@code decide}: never from a
 * read model, which may lag.
 */
public interface TermsBook {

    /** Where the template stands now; nothing when there is no such template. */
    Optional<TemplateStanding> template(CouponTemplateId template);

    /** The terms of one version, which never change. */
    CouponTerms terms(CouponTemplateId template, int version);

    /** The goods of one version of a goods set, which never change; none when there is no such version. */
    Set<GoodsId> goods(GoodsScope scope);

    /** The zone whose clocks a store goes by; nothing when there is no such store. */
    Optional<ZoneId> zone(StoreId store);

    /** Whether the campaign runs and the moment lies in its window. */
    boolean campaignRuns(CampaignId campaign, Instant at);

    /** Whether the campaign was ever started and the moment lies in its window, whether or not it has ended since. */
    boolean campaignRan(CampaignId campaign, Instant at);

    /** When the campaign closes, as it is planned. */
    Instant campaignCloses(CampaignId campaign);

    /** Whether the template is one of those that the campaign carries. */
    boolean offers(CampaignId campaign, CouponTemplateId template);

    /**
     * Whether the campaign is for the member: of the audience that was frozen when it started, or, where coupons come with registrations
     * or birthdays, by its rule as things are now. Who left or was erased is not looked at any more.
     */
    boolean isFor(CampaignId campaign, MemberId member);

    /** Whether members of the audience take the campaign's coupons themselves. */
    boolean membersClaim(CampaignId campaign);

    /** What all coupons of the campaign may take off together; nothing where that is not limited. */
    Optional<Money> budget(CampaignId campaign);

    /** What the store may still give of the campaign's budget, where there is one. A redemption asks the streams of it instead. */
    Optional<Purse> purse(CampaignId campaign, @Nullable StoreId store);

    /** Whether the member carries the tag now. */
    boolean carriesTag(MemberId member, String tag);

    /**
     * Whether a purchase of the member is on record, or a redemption of hers stands. What was recorded a moment ago may not be seen yet:
     * two tills that ask at the same moment may both be told that she has not.
     */
    boolean hasBought(MemberId member);

    /** What the store has redeemed of the template, where that is limited. A redemption asks the store's own stream instead. */
    StoreQuotaStanding inStore(CouponTemplateId template, StoreId store);

    /** Where a batch of codes stands; nothing when there is no such batch. */
    Optional<CodeBatchStanding> codes(CodeBatchId batch);

    /** The newest version of a template, and whether anything is issued from it. */
    record TemplateStanding(CampaignId campaign, int version, CouponTerms terms, boolean closed) {}
}
