package io.sanshan.domain.campaign;

import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignEnded;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignScheduled;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.AggregateScenario;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The words in which the tests of campaigns are told: each state of a campaign as the life that led to it. */
final class CampaignScenario extends AggregateScenario<CampaignScenario> {

    static final Actor DESIGNER = new Actor("account:designer");
    static final Actor DIRECTOR = new Actor("account:director");
    static final CampaignId CAMPAIGN = CampaignId.named("spring");
    static final Instant OPENS = Instant.parse("2026-05-01T00:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-06-01T00:00:00Z");
    static final String BEFORE = "2026-04-20T10:00:00Z";
    static final String WITHIN = "2026-05-04T10:00:00Z";
    static final CampaignDetails DETAILS =
            new CampaignDetails("Spring", "Tea for two", OPENS, CLOSES, CouponDelivery.ISSUED_AT_START);
    static final Audience EVERYONE = new Audience.Everyone();
    static final List<CouponTemplateId> COUPONS = List.of(CouponTemplateId.named("spring"));

    private CampaignScenario() {
        super(Campaign.class);
        by(DESIGNER).at(BEFORE);
    }

    static CampaignScenario nothing() {
        return new CampaignScenario();
    }

    static CampaignScenario draft() {
        return nothing().given(new CampaignDrafted(CAMPAIGN, DETAILS, EVERYONE), new CouponsChosen(CAMPAIGN, COUPONS));
    }

    static CampaignScenario submitted() {
        return draft().given(new CampaignSubmitted(CAMPAIGN));
    }

    static CampaignScenario approved() {
        return submitted().by(DIRECTOR).given(new CampaignApproved(CAMPAIGN)).by(DESIGNER);
    }

    static CampaignScenario scheduled() {
        return approved().given(new CampaignScheduled(CAMPAIGN));
    }

    static CampaignScenario running() {
        return scheduled().at(WITHIN).given(frozen(0, "Ann", "Bob"), new CampaignStarted(CAMPAIGN, 2));
    }

    static CampaignScenario paused() {
        return running().given(new CampaignPaused(CAMPAIGN));
    }

    static CampaignScenario ended() {
        return running().given(new CampaignEnded(CAMPAIGN));
    }

    static AudienceFrozen frozen(int part, String... names) {
        return new AudienceFrozen(CAMPAIGN, part, members(names));
    }

    static List<MemberId> members(String... names) {
        return Arrays.stream(names).map(MemberId::named).toList();
    }
}
