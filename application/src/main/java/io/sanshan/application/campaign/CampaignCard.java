package io.sanshan.application.campaign;

import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent;
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
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its screen shows it: a pure fold over its events, the same for the live card and for a moment of the past.
 *
 * @param budget what all its coupons may take off together; null is no limit
 * @param audienceSize members frozen so far
 * @param submittedBy who submitted it last
 * @param decidedBy who approved it or sent it back last
 * @param sentBackReason why it was sent back, until it is submitted again
 * @param changedAt business time of what last happened to it
 */
public record CampaignCard(
        CampaignId campaign,
        CampaignDetails details,
        Audience audience,
        List<CouponTemplateId> templates,
        @Nullable Money budget,
        CampaignStatus status,
        int audienceSize,
        Actor draftedBy,
        @Nullable Actor submittedBy,
        @Nullable Actor decidedBy,
        @Nullable String sentBackReason,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant changedAt) {

    public CampaignCard {
        templates = List.copyOf(templates);
    }

    /** The card after the event. The first event of a campaign needs no card before it; every other does. */
    public static CampaignCard evolve(@Nullable CampaignCard before, CampaignEvent event, Occasion occasion) {
        if (event instanceof CampaignDrafted drafted) {
            return drafted(drafted, occasion);
        }
        if (before == null) {
            throw new IllegalStateException("a campaign begins with its draft: " + event.campaign());
        }
        Building next = new Building(before);
        next.changedAt = occasion.occurredAt();
        switch (event) {
            case CampaignDrafted _ -> throw new IllegalStateException("answered above");
            case CampaignChanged changed -> {
                next.details = changed.details();
                next.audience = changed.audience();
            }
            case CouponsChosen chosen -> next.templates = chosen.templates();
            case CampaignBudgetSet set -> next.budget = set.budget();
            case CampaignSubmitted _ -> {
                next.status = CampaignStatus.SUBMITTED;
                next.submittedBy = occasion.actor();
                next.submittedAt = occasion.occurredAt();
                next.sentBackReason = null;
            }
            case CampaignApproved _ -> {
                next.status = CampaignStatus.APPROVED;
                next.decidedBy = occasion.actor();
            }
            case CampaignSentBack sentBack -> {
                next.status = CampaignStatus.DRAFT;
                next.decidedBy = occasion.actor();
                next.sentBackReason = sentBack.reason();
            }
            case CampaignScheduled _ -> next.status = CampaignStatus.SCHEDULED;
            case AudienceFrozen frozen -> {
                // The first part begins the audience anew.
                int earlier = frozen.part() == 0 ? 0 : next.audienceSize;
                next.audienceSize = earlier + frozen.members().size();
            }
            case CampaignStarted started -> {
                next.status = CampaignStatus.RUNNING;
                next.startedAt = occasion.occurredAt();
                next.audienceSize = started.audienceSize();
            }
            case AudienceServed _, BirthdaysServed _ -> {
                // What members got is told by their coupons.
            }
            case CampaignPaused _ -> next.status = CampaignStatus.PAUSED;
            case CampaignResumed _ -> next.status = CampaignStatus.RUNNING;
            case CampaignEnded _ -> {
                next.status = CampaignStatus.ENDED;
                next.endedAt = occasion.occurredAt();
            }
        }
        return next.card();
    }

    private static CampaignCard drafted(CampaignDrafted event, Occasion occasion) {
        return new CampaignCard(
                event.campaign(),
                event.details(),
                event.audience(),
                List.of(),
                null,
                CampaignStatus.DRAFT,
                0,
                occasion.actor(),
                null,
                null,
                null,
                occasion.occurredAt(),
                null,
                null,
                null,
                occasion.occurredAt());
    }

    /** A record of sixteen parts is copied sixteen parts at a time; this lets an event name only those that it changes. */
    private static final class Building {
        private final CampaignCard before;
        private CampaignDetails details;
        private Audience audience;
        private List<CouponTemplateId> templates;
        private @Nullable Money budget;
        private CampaignStatus status;
        private int audienceSize;
        private @Nullable Actor submittedBy;
        private @Nullable Actor decidedBy;
        private @Nullable String sentBackReason;
        private @Nullable Instant submittedAt;
        private @Nullable Instant startedAt;
        private @Nullable Instant endedAt;
        private Instant changedAt;

        Building(CampaignCard before) {
            this.before = before;
            details = before.details;
            audience = before.audience;
            templates = before.templates;
            budget = before.budget;
            status = before.status;
            audienceSize = before.audienceSize;
            submittedBy = before.submittedBy;
            decidedBy = before.decidedBy;
            sentBackReason = before.sentBackReason;
            submittedAt = before.submittedAt;
            startedAt = before.startedAt;
            endedAt = before.endedAt;
            changedAt = before.changedAt;
        }

        CampaignCard card() {
            return new CampaignCard(
                    before.campaign,
                    details,
                    audience,
                    templates,
                    budget,
                    status,
                    audienceSize,
                    before.draftedBy,
                    submittedBy,
                    decidedBy,
                    sentBackReason,
                    before.draftedAt,
                    submittedAt,
                    startedAt,
                    endedAt,
                    changedAt);
        }
    }
}
