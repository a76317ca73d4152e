package io.sanshan.domain.campaign;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a campaign. */
public sealed interface CampaignCommand {

    CampaignId campaign();

    /** Drafts a campaign. */
    record DraftCampaign(@TargetAggregateIdentifier CampaignId campaign, CampaignDetails details, Audience audience)
            implements CampaignCommand {}

    /** Changes a draft. */
    record ChangeCampaign(@TargetAggregateIdentifier CampaignId campaign, CampaignDetails details, Audience audience)
            implements CampaignCommand {}

    /** Sets the coupon templates of a draft. */
    record ChooseCoupons(@TargetAggregateIdentifier CampaignId campaign, List<CouponTemplateId> templates)
            implements CampaignCommand {}

    /** Sets what all coupons of a draft may take off together; null is no limit. */
    record SetCampaignBudget(
            @TargetAggregateIdentifier CampaignId campaign,
            @Nullable Money budget) implements CampaignCommand {}

    /** Submits a draft for approval. */
    record SubmitCampaign(@TargetAggregateIdentifier CampaignId campaign) implements CampaignCommand {}

    /** Approves a campaign that somebody else submitted. */
    record ApproveCampaign(@TargetAggregateIdentifier CampaignId campaign) implements CampaignCommand {}

    /** Sends a campaign back to its designer with a reason. */
    record SendBackCampaign(@TargetAggregateIdentifier CampaignId campaign, String reason) implements CampaignCommand {}

    /** Lets an approved campaign start by itself when its window opens. */
    record ScheduleCampaign(@TargetAggregateIdentifier CampaignId campaign) implements CampaignCommand {}

    /**
     * Freezes a part of the audience, before anything acts on it.
     *
     * @param attempt how many times the audience was begun to be frozen, this time included: it tells one start from another
     */
    record FreezeAudience(@TargetAggregateIdentifier CampaignId campaign, int attempt, int part, List<MemberId> members)
            implements CampaignCommand {}

    /** Starts a campaign whose audience of that size was frozen at that attempt. */
    record StartCampaign(@TargetAggregateIdentifier CampaignId campaign, int attempt, int audienceSize)
            implements CampaignCommand {}

    /** Records that the members of a part of the audience got their coupons. */
    record RecordAudienceServed(@TargetAggregateIdentifier CampaignId campaign, int part, int issued, int refused)
            implements CampaignCommand {}

    /** Records that the members whose day it was got the coupons for their birthdays. */
    record RecordBirthdaysServed(@TargetAggregateIdentifier CampaignId campaign, LocalDate day, int issued, int refused)
            implements CampaignCommand {}

    /** Pauses a running campaign. */
    record PauseCampaign(@TargetAggregateIdentifier CampaignId campaign) implements CampaignCommand {}

    /** Resumes a paused campaign. */
    record ResumeCampaign(@TargetAggregateIdentifier CampaignId campaign) implements CampaignCommand {}

    /** Ends a campaign for good. */
    record EndCampaign(@TargetAggregateIdentifier CampaignId campaign) implements CampaignCommand {}
}
