package io.sanshan.application.campaign;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.CampaignId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be read of campaigns. */
@Door
public interface CampaignQueries {

    /** Newest change first. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.DATA_PROTECTION})
    Slice<CampaignListing> list(Caller caller, CampaignFilter filter, Slice.Range range);

    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Optional<CampaignCard> card(Caller caller, CampaignId campaign);

    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Optional<CampaignResults> results(Caller caller, CampaignId campaign);

    /** Nothing for a campaign that gives out nothing by itself, or has not begun to. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Optional<CampaignServing> serving(Caller caller, CampaignId campaign);

    /** What came of each campaign that has begun, the one that opened last first. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Slice<CampaignTotals> totals(Caller caller, Slice.Range range);

    /** Names for a list that shows campaigns of another feature; what is unknown is left out. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.DATA_PROTECTION, Party.STORE_MANAGER, Party.GUIDE})
    Map<CampaignId, String> names(Caller caller, Collection<CampaignId> campaigns);

    /** Longest waiting first. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    List<CampaignListing> awaitingApproval(Caller caller);

    /** How many members the audience would hold now. */
    @AllowedTo(Party.HEADQUARTERS)
    long countAudience(Caller caller, Audience audience);

    /** Running campaigns that the calling guide may push, with how many of her own members are of their audience. */
    @AllowedTo(Party.GUIDE)
    List<PushableCampaign> pushable(Caller caller);

    /** The calling guide's own members of the campaign's audience, by name. */
    @AllowedTo(Party.GUIDE)
    Slice<PushTarget> pushTargets(Caller caller, CampaignId campaign, Slice.Range range);

    /** Coupons that the calling member may take. */
    @AllowedTo(Party.MEMBER)
    List<ClaimableCoupon> claimable(Caller caller);
}
