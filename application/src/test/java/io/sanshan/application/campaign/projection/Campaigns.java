package io.sanshan.application.campaign.projection;

import static io.sanshan.application.shared.projection.Brand.*;

import io.sanshan.application.campaign.AudienceDirectory;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Campaigns of a small brand: drafted only, or running for an audience. */
final class Campaigns {

    static final Slice.Range ALL = new Slice.Range(0, 50);

    /** Who belongs to an audience is asked of the member feature, which has tests of its own. */
    private static final AudienceDirectory DIRECTORY = new AudienceDirectory() {
        @Override
        public long size(Audience audience) {
            return members(audience).size();
        }

        @Override
        public List<MemberId> members(Audience audience) {
            return audience instanceof Audience.Listed listed ? listed.members() : List.of(ANNA, BEN, CARA);
        }
    };

    private Campaigns() {}

    static ReadModelScenario brand(String database) {
        return founded(ReadModelScenario.on(
                database,
                Map.of(
                        AudienceDirectory.class,
                        DIRECTORY,
                        Clock.class,
                        Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), SHANGHAI)),
                "io.sanshan.application.campaign.projection",
                "io.sanshan.application.shared"));
    }

    static CampaignDetails details(String name, CouponDelivery delivery) {
        return new CampaignDetails(name, "Ten yuan off", FROM, UNTIL, delivery);
    }

    static ReadModelScenario running(String database, CouponDelivery delivery, MemberId... audience) {
        return brand(database)
                .happened(
                        new CampaignDrafted(SPRING, details("Spring", delivery), new Audience.Everyone()),
                        new CouponsChosen(SPRING, List.of(TEN_OFF)),
                        new CampaignSubmitted(SPRING),
                        new CampaignApproved(SPRING),
                        new AudienceFrozen(SPRING, 0, List.of(audience)),
                        new CampaignStarted(SPRING, audience.length));
    }
}
