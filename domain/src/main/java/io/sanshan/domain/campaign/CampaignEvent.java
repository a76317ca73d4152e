package io.sanshan.domain.campaign;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a campaign. */
public sealed interface CampaignEvent {

    CampaignId campaign();

    /** A campaign was drafted. */
    record CampaignDrafted(CampaignId campaign, CampaignDetails details, Audience audience) implements CampaignEvent {}

    /** A draft was changed. */
    record CampaignChanged(CampaignId campaign, CampaignDetails details, Audience audience) implements CampaignEvent {}

    /** The coupon templates of a draft were set. */
    record CouponsChosen(CampaignId campaign, List<CouponTemplateId> templates) implements CampaignEvent {}

    /** What all coupons of a draft may take off together was set; null is no limit. */
    record CampaignBudgetSet(CampaignId campaign, @Nullable Money budget) implements CampaignEvent {}

    /** A draft was submitted for approval. */
    record CampaignSubmitted(CampaignId campaign) implements CampaignEvent {}

    /** A campaign was approved. */
    record CampaignApproved(CampaignId campaign) implements CampaignEvent {}

    /** A campaign was sent back to its designer. */
    record CampaignSentBack(CampaignId campaign, String reason) implements CampaignEvent {}

    /** A campaign starts by itself when its window opens. */
    record CampaignScheduled(CampaignId campaign) implements CampaignEvent {}

    /** A part of the audience was frozen. */
    record AudienceFrozen(CampaignId campaign, int part, List<MemberId> members) implements CampaignEvent {}

    /** A campaign started. */
    record CampaignStarted(CampaignId campaign, int audienceSize) implements CampaignEvent {}

    /** The members of a part of the audience got their coupons; refused is the number of coupons they could not have. */
    record AudienceServed(CampaignId campaign, int part, int issued, int refused) implements CampaignEvent {}

    /**
     * The members whose day it was got the coupons for their birthdays; refused is the number of coupons they could not have. The day is that of the
     * installation's zone.
     */
    record BirthdaysServed(CampaignId campaign, LocalDate day, int issued, int refused) implements CampaignEvent {}

    /** A campaign paused. */
    record CampaignPaused(CampaignId campaign) implements CampaignEvent {}

    /** A campaign went on. */
    record CampaignResumed(CampaignId campaign) implements CampaignEvent {}

    /** A campaign ended. */
    record CampaignEnded(CampaignId campaign) implements CampaignEvent {}
}
