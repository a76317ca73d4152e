package io.sanshan.domain.campaign;

import static io.sanshan.domain.campaign.CampaignScenario.*;

import io.sanshan.domain.campaign.CampaignCommand.ChangeCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChooseCoupons;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SetCampaignBudget;
import io.sanshan.domain.campaign.CampaignEvent.CampaignBudgetSet;
import io.sanshan.domain.campaign.CampaignEvent.CampaignChanged;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSentBack;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DesignCampaignTest {

    private static final Audience NOBODY_YET = new Audience.OfStores(List.of());
    private static final CampaignDetails NAMELESS =
            new CampaignDetails(" ", "Tea", OPENS, CLOSES, CouponDelivery.ISSUED_AT_START);
    private static final CampaignDetails NEVER_OPEN =
            new CampaignDetails("Spring", "Tea", OPENS, OPENS, CouponDelivery.ISSUED_AT_START);

    @Nested
    class ANewCampaign {

        @Test
        void isDraftedEvenBeforeItsAudienceIsKnown() {
            nothing()
                    .when(new DraftCampaign(CAMPAIGN, DETAILS, NOBODY_YET))
                    .records(new CampaignDrafted(CAMPAIGN, DETAILS, NOBODY_YET));
        }

        @Test
        void hasAName() {
            nothing().when(new DraftCampaign(CAMPAIGN, NAMELESS, EVERYONE)).refuses(CampaignRefusal.NAME_MISSING);
        }

        @Test
        void closesAfterItOpens() {
            nothing().when(new DraftCampaign(CAMPAIGN, NEVER_OPEN, EVERYONE)).refuses(CampaignRefusal.WINDOW_EMPTY);
        }
    }

    @Nested
    class ADraft {

        @Test
        void isChanged() {
            draft().when(new ChangeCampaign(CAMPAIGN, DETAILS, NOBODY_YET))
                    .records(new CampaignChanged(CAMPAIGN, DETAILS, NOBODY_YET));
        }

        @Test
        void keepsANameAndAWindow() {
            draft().when(new ChangeCampaign(CAMPAIGN, NAMELESS, EVERYONE)).refuses(CampaignRefusal.NAME_MISSING);
            draft().when(new ChangeCampaign(CAMPAIGN, NEVER_OPEN, EVERYONE)).refuses(CampaignRefusal.WINDOW_EMPTY);
        }

        @Test
        void getsItsCoupons() {
            draft().when(new ChooseCoupons(CAMPAIGN, COUPONS)).records(new CouponsChosen(CAMPAIGN, COUPONS));
        }

        @Test
        @Tag("P3")
        void getsABudgetOrNone() {
            Money budget = new Money(100_000, "USD");
            draft().when(new SetCampaignBudget(CAMPAIGN, budget)).records(new CampaignBudgetSet(CAMPAIGN, budget));
            draft().given(new CampaignBudgetSet(CAMPAIGN, budget))
                    .when(new SetCampaignBudget(CAMPAIGN, null))
                    .records(new CampaignBudgetSet(CAMPAIGN, null));
            draft().when(new SetCampaignBudget(CAMPAIGN, Money.zero("USD"))).refuses(CampaignRefusal.BUDGET_MALFORMED);
        }

        @Test
        void isADraftAgainWhenItWasSentBack() {
            submitted()
                    .given(new CampaignSentBack(CAMPAIGN, "too many coupons"))
                    .when(new ChangeCampaign(CAMPAIGN, DETAILS, EVERYONE))
                    .records(new CampaignChanged(CAMPAIGN, DETAILS, EVERYONE));
        }
    }

    @Nested
    class WhatWasSubmitted {

        @Test
        void stays() {
            submitted().when(new ChangeCampaign(CAMPAIGN, DETAILS, EVERYONE)).refuses(CampaignRefusal.NOT_A_DRAFT);
            approved().when(new ChooseCoupons(CAMPAIGN, COUPONS)).refuses(CampaignRefusal.NOT_A_DRAFT);
            approved().when(new SetCampaignBudget(CAMPAIGN, null)).refuses(CampaignRefusal.NOT_A_DRAFT);
        }

        @Test
        void saysThatItEndedWhereItDid() {
            ended().when(new ChangeCampaign(CAMPAIGN, DETAILS, EVERYONE)).refuses(CampaignRefusal.CAMPAIGN_ENDED);
        }
    }
}
