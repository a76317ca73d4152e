package io.sanshan.domain.campaign;

import static io.sanshan.domain.campaign.CampaignScenario.*;

import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SendBackCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignChanged;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSentBack;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.shared.Actor;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApproveCampaignTest {

    private static final ApproveCampaign APPROVE = new ApproveCampaign(CAMPAIGN);
    private static final SubmitCampaign SUBMIT = new SubmitCampaign(CAMPAIGN);

    @Nested
    class Submitting {

        @Test
        void putsADraftBeforeOthers() {
            draft().when(SUBMIT).records(new CampaignSubmitted(CAMPAIGN));
        }

        @Test
        void needsSomebodyInTheAudience() {
            draft().given(new CampaignChanged(CAMPAIGN, DETAILS, new Audience.Listed(List.of())))
                    .when(SUBMIT)
                    .refuses(CampaignRefusal.AUDIENCE_EMPTY);
        }

        @Test
        void needsACoupon() {
            nothing()
                    .given(new CampaignDrafted(CAMPAIGN, DETAILS, EVERYONE))
                    .when(SUBMIT)
                    .refuses(CampaignRefusal.COUPONS_MISSING);
        }

        @Test
        void isTooLateWhenTheWindowIsOver() {
            draft().at(CLOSES).when(SUBMIT).refuses(CampaignRefusal.WINDOW_OVER, CLOSES);
        }

        @Test
        void happensOnce() {
            submitted().when(SUBMIT).refuses(CampaignRefusal.NOT_A_DRAFT);
        }
    }

    @Nested
    class Approving {

        @Test
        void isForSomebodyElse() {
            submitted().by(DIRECTOR).when(APPROVE).records(new CampaignApproved(CAMPAIGN));
            submitted().by(DESIGNER).when(APPROVE).refuses(CampaignRefusal.OWN_APPROVAL);
        }

        @Test
        void isRepeatedByAnImportThatSubmittedItself() {
            draft().by(Actor.IMPORT)
                    .given(new CampaignSubmitted(CAMPAIGN))
                    .when(APPROVE)
                    .records(new CampaignApproved(CAMPAIGN));
        }

        @Test
        void looksAtWhoSubmittedLast() {
            submitted()
                    .given(new CampaignSentBack(CAMPAIGN, "too many coupons"))
                    .by(DIRECTOR)
                    .given(new CampaignSubmitted(CAMPAIGN))
                    .when(APPROVE)
                    .refuses(CampaignRefusal.OWN_APPROVAL);
        }

        @Test
        void answersASubmissionOnly() {
            draft().by(DIRECTOR).when(APPROVE).refuses(CampaignRefusal.NOT_SUBMITTED);
            approved().by(DIRECTOR).when(APPROVE).refuses(CampaignRefusal.NOT_SUBMITTED);
            ended().by(DIRECTOR).when(APPROVE).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }

        @Test
        void isTooLateWhenTheWindowIsOver() {
            submitted().by(DIRECTOR).at(CLOSES).when(APPROVE).refuses(CampaignRefusal.WINDOW_OVER, CLOSES);
        }
    }

    @Nested
    class SendingBack {

        @Test
        void saysWhy() {
            submitted()
                    .when(new SendBackCampaign(CAMPAIGN, "too many coupons"))
                    .records(new CampaignSentBack(CAMPAIGN, "too many coupons"));
            submitted().when(new SendBackCampaign(CAMPAIGN, " ")).refuses(CampaignRefusal.REASON_MISSING);
        }

        @Test
        void answersASubmissionOnly() {
            approved().when(new SendBackCampaign(CAMPAIGN, "late")).refuses(CampaignRefusal.NOT_SUBMITTED);
        }
    }
}
