package io.sanshan.domain.campaign;

import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.BirthdaysServed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignBudgetSet;
import io.sanshan.domain.campaign.CampaignEvent.CampaignChanged;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignEnded;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignResumed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignScheduled;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSentBack;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign stands as a fold over its events: what others need to know of it to decide.
 *
 * @param audience whom it is for, as a rule
 * @param budget what all its coupons may take off together; null is no limit
 */
public record CampaignStanding(
        CampaignStatus status,
        Instant opens,
        Instant closes,
        CouponDelivery delivery,
        Audience audience,
        Set<CouponTemplateId> templates,
        @Nullable Money budget) {

    /** The fold begins with a campaign's first event. */
    public static CampaignStanding of(CampaignDrafted first) {
        return designed(CampaignStatus.DRAFT, first.details(), first.audience(), Set.of(), null);
    }

    public CampaignStanding evolve(CampaignEvent event) {
        return switch (event) {
            case CampaignDrafted drafted -> of(drafted);
            case CampaignChanged changed -> designed(status, changed.details(), changed.audience(), templates, budget);
            case CouponsChosen chosen ->
                new CampaignStanding(status, opens, closes, delivery, audience, Set.copyOf(chosen.templates()), budget);
            case CampaignBudgetSet set ->
                new CampaignStanding(status, opens, closes, delivery, audience, templates, set.budget());
            case AudienceFrozen _, AudienceServed _, BirthdaysServed _ -> this;
            case CampaignSubmitted _ -> with(CampaignStatus.SUBMITTED);
            case CampaignApproved _ -> with(CampaignStatus.APPROVED);
            case CampaignSentBack _ -> with(CampaignStatus.DRAFT);
            case CampaignScheduled _ -> with(CampaignStatus.SCHEDULED);
            case CampaignStarted _, CampaignResumed _ -> with(CampaignStatus.RUNNING);
            case CampaignPaused _ -> with(CampaignStatus.PAUSED);
            case CampaignEnded _ -> with(CampaignStatus.ENDED);
        };
    }

    /** Whether it runs, and the moment lies in its window. */
    public boolean runsAt(Instant moment) {
        return status == CampaignStatus.RUNNING && isOpenAt(moment);
    }

    /** Whether it was started, and the moment lies in its window: what is told late may come after its end. */
    public boolean ranAt(Instant moment) {
        return began() && isOpenAt(moment);
    }

    /** Whether the moment lies in its window. */
    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(opens) && moment.isBefore(closes);
    }

    /** Whether it was started: what it carries and may give is fixed since. */
    public boolean began() {
        return switch (status) {
            case RUNNING, PAUSED, ENDED -> true;
            case DRAFT, SUBMITTED, APPROVED, SCHEDULED -> false;
        };
    }

    public boolean membersClaim() {
        return delivery == CouponDelivery.CLAIMED_BY_MEMBER;
    }

    public boolean offers(CouponTemplateId template) {
        return templates.contains(template);
    }

    private CampaignStanding with(CampaignStatus next) {
        return new CampaignStanding(next, opens, closes, delivery, audience, templates, budget);
    }

    private static CampaignStanding designed(
            CampaignStatus status,
            CampaignDetails details,
            Audience audience,
            Set<CouponTemplateId> templates,
            @Nullable Money budget) {
        return new CampaignStanding(
                status, details.opens(), details.closes(), details.delivery(), audience, templates, budget);
    }
}
