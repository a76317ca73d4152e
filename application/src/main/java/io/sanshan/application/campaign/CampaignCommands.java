package io.sanshan.application.campaign;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of campaigns. The id of a new campaign is chosen by who drafts it. */
@Door
public interface CampaignCommands {

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome draft(Request request, CampaignId campaign, CampaignDetails details, Audience audience);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome change(Request request, CampaignId campaign, CampaignDetails details, Audience audience);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome chooseCoupons(Request request, CampaignId campaign, List<CouponTemplateId> templates);

    /** Sets what all coupons of a draft may take off together; null is no limit. */
    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome setBudget(Request request, CampaignId campaign, @Nullable Money budget);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome submit(Request request, CampaignId campaign);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome approve(Request request, CampaignId campaign);

    @AllowedTo(Party.HEADQUARTERS)
    Outcome sendBack(Request request, CampaignId campaign, String reason);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome schedule(Request request, CampaignId campaign);

    /** Counts the audience, freezes it in parts, and starts. Asked again after a crash it goes on where it stopped. */
    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome start(Request request, CampaignId campaign);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome pause(Request request, CampaignId campaign);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome resume(Request request, CampaignId campaign);

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome end(Request request, CampaignId campaign);

    /**
     * Issues the campaign's coupons to chosen members of the guide who asks. Each member gets an answer of her own; a member
     * who is not the guide's, or not of the frozen audience, is a breach and nobody gets anything.
     */
    @AllowedTo(Party.GUIDE)
    PushAnswer push(Request request, CampaignId campaign, List<MemberId> members);
}
