package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.AudienceDirectory;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.campaign.CampaignListing;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.campaign.CampaignServing;
import io.sanshan.application.campaign.CampaignTotals;
import io.sanshan.application.campaign.ClaimableCoupon;
import io.sanshan.application.campaign.PushTarget;
import io.sanshan.application.campaign.PushableCampaign;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.GuideId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of campaigns. */
@Component
@Transactional(readOnly = true)
class CampaignQueryDoor implements CampaignQueries {

    private final CampaignReader campaigns;
    private final ResultsReader results;
    private final AudienceDirectory directory;
    private final Clock clock;

    CampaignQueryDoor(CampaignReader campaigns, ResultsReader results, AudienceDirectory directory, Clock clock) {
        this.campaigns = campaigns;
        this.results = results;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Slice<CampaignListing> list(Caller caller, CampaignFilter filter, Slice.Range range) {
        return Slice.of(campaigns.list(filter, range.offset(), range.oneMore()), range);
    }

    @Override
    public Map<CampaignId, String> names(Caller caller, Collection<CampaignId> wanted) {
        return wanted.isEmpty() ? Map.of() : campaigns.names(wanted);
    }

    @Override
    public Optional<CampaignCard> card(Caller caller, CampaignId campaign) {
        return campaigns.card(campaign);
    }

    @Override
    public Optional<CampaignResults> results(Caller caller, CampaignId campaign) {
        return campaigns.card(campaign).map(card -> results.results(campaign));
    }

    @Override
    public Optional<CampaignServing> serving(Caller caller, CampaignId campaign) {
        return campaigns.serving(campaign);
    }

    @Override
    public Slice<CampaignTotals> totals(Caller caller, Slice.Range range) {
        return Slice.of(results.totals(range.offset(), range.oneMore()), range);
    }

    @Override
    public List<CampaignListing> awaitingApproval(Caller caller) {
        return campaigns.awaitingApproval();
    }

    @Override
    public long countAudience(Caller caller, Audience audience) {
        return audience.namesSomebody() ? directory.size(audience) : 0;
    }

    @Override
    public List<PushableCampaign> pushable(Caller caller) {
        return campaigns.pushable(guide(caller));
    }

    @Override
    public Slice<PushTarget> pushTargets(Caller caller, CampaignId campaign, Slice.Range range) {
        return Slice.of(campaigns.pushTargets(campaign, guide(caller), range.offset(), range.oneMore()), range);
    }

    @Override
    public List<ClaimableCoupon> claimable(Caller caller) {
        if (caller instanceof Caller.OfMember own) {
            return campaigns.claimable(own.member(), clock.instant());
        }
        throw new NotAllowed(caller, "claim without being a member");
    }

    private static GuideId guide(Caller caller) {
        GuideId guide = caller instanceof Caller.Staff staff ? staff.guide() : null;
        if (guide == null) {
            throw new NotAllowed(caller, "push without being a guide");
        }
        return guide;
    }
}
