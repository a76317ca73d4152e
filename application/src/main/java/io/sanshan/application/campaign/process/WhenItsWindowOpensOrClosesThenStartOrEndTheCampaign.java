package io.sanshan.application.campaign.process;

import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.ids.CampaignId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts scheduled campaigns when their window opens, through the same door as a person, which freezes the audience first; ends
 * running and paused ones when it closes. What is refused, such as a start while nobody is in the audience, is tried again.
 */
@Component
class WhenItsWindowOpensOrClosesThenStartOrEndTheCampaign {

    private static final Logger logger =
            LoggerFactory.getLogger(WhenItsWindowOpensOrClosesThenStartOrEndTheCampaign.class);
    private static final Caller.System PROCESS = new Caller.System("campaigns");
    private static final int BATCH = 20;

    /** Long enough to freeze a large audience; also how long a refused start waits for its next try. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private final Claims claims;
    private final CampaignCommands campaigns;
    private final Clock clock;

    WhenItsWindowOpensOrClosesThenStartOrEndTheCampaign(Claims claims, CampaignCommands campaigns, Clock clock) {
        this.claims = claims;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.campaigns:PT1S}")
    void tick() {
        claims.work(CampaignDueRow.class, CampaignsDueSheet.NAME, BATCH, HOLD, this::react);
    }

    private void react(CampaignDueRow row) {
        CampaignId campaign = new CampaignId(row.id());
        Instant now = clock.instant();
        Outcome outcome = row.mayStillStart(now)
                ? campaigns.start(Request.step(PROCESS, row.id() + "/start", null, row.cause(), now), campaign)
                : campaigns.end(Request.step(PROCESS, row.id() + "/end", null, row.cause(), row.closes()), campaign);
        if (outcome instanceof Outcome.Refused refused) {
            logger.info("{} waits: {}", campaign, refused.refusal().code());
        }
    }
}
