package io.sanshan.domain.campaign;

import static io.sanshan.domain.campaign.CampaignScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.campaign.CampaignCommand.EndCampaign;
import io.sanshan.domain.campaign.CampaignCommand.PauseCampaign;
import io.sanshan.domain.campaign.CampaignCommand.RecordAudienceServed;
import io.sanshan.domain.campaign.CampaignCommand.ResumeCampaign;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignEnded;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignResumed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSentBack;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunCampaignTest {

    private static final PauseCampaign PAUSE = new PauseCampaign(CAMPAIGN);
    private static final ResumeCampaign RESUME = new ResumeCampaign(CAMPAIGN);
    private static final EndCampaign END = new EndCampaign(CAMPAIGN);

    @Nested
    class Pausing {

        @Test
        void holdsWhatRuns() {
            running().when(PAUSE).records(new CampaignPaused(CAMPAIGN));
            running()
                    .given(new CampaignPaused(CAMPAIGN), new CampaignResumed(CAMPAIGN))
                    .when(PAUSE)
                    .records(new CampaignPaused(CAMPAIGN));
        }

        @Test
        void needsSomethingThatRuns() {
            scheduled().when(PAUSE).refuses(CampaignRefusal.NOT_RUNNING);
            paused().when(PAUSE).refuses(CampaignRefusal.NOT_RUNNING);
            ended().when(PAUSE).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }
    }

    @Nested
    class Resuming {

        @Test
        void goesOn() {
            paused().when(RESUME).records(new CampaignResumed(CAMPAIGN));
        }

        @Test
        void needsAPause() {
            running().when(RESUME).refuses(CampaignRefusal.NOT_PAUSED);
            ended().when(RESUME).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }

        @Test
        void isTooLateWhenTheWindowIsOver() {
            paused().at(CLOSES).when(RESUME).refuses(CampaignRefusal.WINDOW_OVER, CLOSES);
        }
    }

    @Nested
    class Serving {

        private static final RecordAudienceServed SERVE = new RecordAudienceServed(CAMPAIGN, 0, 2, 1);
        private static final AudienceServed SERVED = new AudienceServed(CAMPAIGN, 0, 2, 1);

        @Test
        void isToldOfEachPartOnce() {
            running().when(SERVE).records(SERVED);
            paused().when(SERVE).records(SERVED);
            running().given(SERVED).when(SERVE).refuses(CampaignRefusal.NOTHING_TO_SERVE, 0);
        }

        @Test
        void isToldOfFrozenPartsOnly() {
            running().when(new RecordAudienceServed(CAMPAIGN, 1, 2, 0)).refuses(CampaignRefusal.NOTHING_TO_SERVE, 1);
        }

        @Test
        void needsAStart() {
            scheduled().when(SERVE).refuses(CampaignRefusal.NOT_RUNNING);
            ended().when(SERVE).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }
    }

    @Nested
    class Ending {

        @Test
        void isForWhateverWasApproved() {
            CampaignEnded ended = new CampaignEnded(CAMPAIGN);
            approved().when(END).records(ended);
            scheduled().when(END).records(ended);
            running().when(END).records(ended);
            paused().when(END).records(ended);
        }

        @Test
        void isNotForDraftsAndSubmissions() {
            draft().when(END).refuses(CampaignRefusal.NOT_APPROVED);
            submitted().when(END).refuses(CampaignRefusal.NOT_APPROVED);
        }

        @Test
        void isForGood() {
            ended().when(END).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }
    }

    @Nested
    class ItsStanding {

        private final CampaignStanding running = CampaignStanding.of(new CampaignDrafted(CAMPAIGN, DETAILS, EVERYONE))
                .evolve(new CampaignSubmitted(CAMPAIGN))
                .evolve(new CampaignApproved(CAMPAIGN))
                .evolve(frozen(0, "Ann"))
                .evolve(new CampaignStarted(CAMPAIGN, 1));

        @Test
        void runsInsideItsWindowOnly() {
            assertThat(running.runsAt(OPENS)).isTrue();
            assertThat(running.runsAt(OPENS.minusMillis(1))).isFalse();
            assertThat(running.runsAt(CLOSES)).isFalse();
        }

        @Test
        void ranInsideItsWindowWhetherOrNotItEnded() {
            CampaignStanding ended = running.evolve(new CampaignEnded(CAMPAIGN));
            assertThat(ended.ranAt(OPENS)).isTrue();
            assertThat(ended.ranAt(OPENS.minusMillis(1))).isFalse();
            assertThat(ended.ranAt(CLOSES)).isFalse();
            assertThat(running.evolve(new CampaignSentBack(CAMPAIGN, "later")).ranAt(OPENS))
                    .isFalse();
        }

        @Test
        void runsOnlyWhileNobodyHoldsIt() {
            Instant within = Instant.parse(WITHIN);
            CampaignStanding paused = running.evolve(new CampaignPaused(CAMPAIGN));
            assertThat(paused.runsAt(within)).isFalse();
            assertThat(paused.evolve(new CampaignResumed(CAMPAIGN)).runsAt(within))
                    .isTrue();
            assertThat(running.evolve(new CampaignEnded(CAMPAIGN)).runsAt(within))
                    .isFalse();
        }
    }
}
