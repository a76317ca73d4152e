package io.sanshan.domain.campaign;

import static io.sanshan.domain.campaign.CampaignScenario.*;

import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.ScheduleCampaign;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignEvent.CampaignScheduled;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StartCampaignTest {

    private static StartCampaign start(int audienceSize) {
        return new StartCampaign(CAMPAIGN, 1, audienceSize);
    }

    private static FreezeAudience freeze(int part, String... names) {
        return new FreezeAudience(CAMPAIGN, 1, part, members(names));
    }

    private static FreezeAudience freezeAgain(int part, String... names) {
        return new FreezeAudience(CAMPAIGN, 2, part, members(names));
    }

    @Nested
    class Scheduling {

        @Test
        void followsApproval() {
            approved().when(new ScheduleCampaign(CAMPAIGN)).records(new CampaignScheduled(CAMPAIGN));
            submitted().when(new ScheduleCampaign(CAMPAIGN)).refuses(CampaignRefusal.NOT_APPROVED);
            scheduled().when(new ScheduleCampaign(CAMPAIGN)).refuses(CampaignRefusal.NOT_APPROVED);
            ended().when(new ScheduleCampaign(CAMPAIGN)).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }

        @Test
        void isTooLateWhenTheWindowIsOver() {
            approved().at(CLOSES).when(new ScheduleCampaign(CAMPAIGN)).refuses(CampaignRefusal.WINDOW_OVER, CLOSES);
        }
    }

    @Nested
    class Freezing {

        @Test
        void goesPartByPart() {
            approved().when(freeze(0, "Ann", "Bob")).records(frozen(0, "Ann", "Bob"));
            scheduled().given(frozen(0, "Ann", "Bob")).when(freeze(1, "Cid")).records(frozen(1, "Cid"));
        }

        @Test
        void leavesNoPartOut() {
            scheduled().when(freeze(1, "Ann")).refuses(CampaignRefusal.PART_OUT_OF_ORDER, 0);
            scheduled()
                    .given(frozen(0, "Ann"), frozen(1, "Bob"))
                    .when(freeze(1, "Bob"))
                    .refuses(CampaignRefusal.PART_OUT_OF_ORDER, 2);
        }

        @Test
        void beginsAnewWithPartZero() {
            scheduled()
                    .given(frozen(0, "Ann"), frozen(1, "Bob"), frozen(0, "Cid"))
                    .when(freezeAgain(1, "Dan"))
                    .records(frozen(1, "Dan"));
        }

        @Test
        void takesNoEmptyPart() {
            scheduled().when(freeze(0)).refuses(CampaignRefusal.AUDIENCE_EMPTY);
        }

        @Test
        void belongsToWhoBeganIt() {
            scheduled().given(frozen(0, "Ann")).when(freeze(0, "Bob")).refuses(CampaignRefusal.ANOTHER_START);
            scheduled()
                    .given(frozen(0, "Ann"), frozen(0, "Bob"))
                    .when(freeze(1, "Cid"))
                    .refuses(CampaignRefusal.ANOTHER_START);
            scheduled().given(frozen(0, "Ann")).when(freezeAgain(1, "Bob")).refuses(CampaignRefusal.ANOTHER_START);
        }

        @Test
        void mayBeBegunAnewByAnother() {
            scheduled()
                    .given(frozen(0, "Ann"), frozen(1, "Bob"))
                    .when(freezeAgain(0, "Cid"))
                    .records(frozen(0, "Cid"));
        }

        @Test
        void isOverOnceTheCampaignStarted() {
            running().when(freeze(0, "Ann")).refuses(CampaignRefusal.NOT_APPROVED);
            submitted().when(freeze(0, "Ann")).refuses(CampaignRefusal.NOT_APPROVED);
        }
    }

    @Nested
    class Starting {

        @Test
        void needsTheWholeAudienceFrozen() {
            scheduled()
                    .given(frozen(0, "Ann", "Bob"), frozen(1, "Cid"))
                    .at(WITHIN)
                    .when(start(3))
                    .records(new CampaignStarted(CAMPAIGN, 3));
            approved()
                    .given(frozen(0, "Ann", "Bob"))
                    .at(WITHIN)
                    .when(start(3))
                    .refuses(CampaignRefusal.AUDIENCE_NOT_FROZEN, 2, 3);
        }

        @Test
        void countsOnlyTheAudienceThatWasFrozenLast() {
            scheduled()
                    .given(frozen(0, "Ann", "Bob"), frozen(1, "Cid"), frozen(0, "Dan"))
                    .at(WITHIN)
                    .when(new StartCampaign(CAMPAIGN, 2, 1))
                    .records(new CampaignStarted(CAMPAIGN, 1));
        }

        @Test
        void isNotWithTheAudienceOfAnotherStart() {
            scheduled()
                    .given(frozen(0, "Ann", "Bob"), frozen(0, "Cid", "Dan"))
                    .at(WITHIN)
                    .when(start(2))
                    .refuses(CampaignRefusal.ANOTHER_START);
        }

        @Test
        void isNotForAnEmptyAudience() {
            scheduled()
                    .at(WITHIN)
                    .when(new StartCampaign(CAMPAIGN, 0, 0))
                    .refuses(CampaignRefusal.AUDIENCE_NOT_FROZEN, 0, 0);
        }

        @Test
        void waitsForTheWindow() {
            scheduled()
                    .given(frozen(0, "Ann"))
                    .at("2026-04-30T23:59:59Z")
                    .when(start(1))
                    .refuses(CampaignRefusal.WINDOW_NOT_OPEN, OPENS);
            scheduled().given(frozen(0, "Ann")).at(OPENS).when(start(1)).records(new CampaignStarted(CAMPAIGN, 1));
        }

        @Test
        void isTooLateWhenTheWindowIsOver() {
            scheduled().given(frozen(0, "Ann")).at(CLOSES).when(start(1)).refuses(CampaignRefusal.WINDOW_OVER, CLOSES);
        }

        @Test
        void followsApprovalAndHappensOnce() {
            submitted().at(WITHIN).when(start(2)).refuses(CampaignRefusal.NOT_APPROVED);
            running().when(start(2)).refuses(CampaignRefusal.NOT_APPROVED);
            ended().when(start(2)).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }
    }
}
