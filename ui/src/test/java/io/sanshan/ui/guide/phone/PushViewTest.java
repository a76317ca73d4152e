package io.sanshan.ui.guide.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.PushAnswer;
import io.sanshan.application.campaign.PushTarget;
import io.sanshan.application.campaign.PushableCampaign;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A guide who pushes a campaign")
class PushViewTest extends ScreenTest {

    private static final CampaignId CAMPAIGN = CampaignId.named("autumn");
    private static final MemberId ANN = MemberId.named("ann");
    private static final MemberId BEN = MemberId.named("ben");
    private static final MemberId EVA = MemberId.named("eva");

    private final CampaignQueries campaigns = mock(CampaignQueries.class);
    private final CampaignCommands commands = mock(CampaignCommands.class);
    private final CouponTemplateQueries templates = mock(CouponTemplateQueries.class);

    private PushView view;

    @BeforeEach
    void open() {
        loggedIn(new Caller.Staff(new AccountId("account-1"), Role.GUIDE, null, GuideId.named("mei")));
        when(campaigns.pushable(any()))
                .thenReturn(List.of(
                        new PushableCampaign(CAMPAIGN, "Autumn harvest", "For your basket.", TrialBrand.NOW, 3)));
        when(campaigns.pushTargets(any(), eq(CAMPAIGN), any()))
                .thenReturn(new Slice<>(
                        List.of(
                                new PushTarget(ANN, "Ann Lee", false),
                                new PushTarget(BEN, "Ben Fox", true),
                                new PushTarget(EVA, "Eva Novak", false)),
                        false));
        CouponTemplateId harvest = CouponTemplateId.named("harvest");
        when(templates.ofCampaign(any(), eq(CAMPAIGN)))
                .thenReturn(List.of(new CouponTemplateCard(
                        harvest,
                        1,
                        CAMPAIGN,
                        "Five off",
                        CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 14)),
                        TermsNames.NONE,
                        0,
                        false,
                        TrialBrand.NOW)));
        when(templates.leftToPush(any(), eq(List.of(harvest)))).thenReturn(Map.of(harvest, 12));
        BeforeEnterEvent entering = mock(BeforeEnterEvent.class);
        when(entering.getRouteParameters()).thenReturn(new RouteParameters("campaign", CAMPAIGN.value()));
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(PushListView.class);
        view = show(new PushView(campaigns, commands, templates, current));
        view.beforeEnter(entering);
    }

    private Checkbox box(String name) {
        return find(Checkbox.class).all().stream()
                .filter(box -> name.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("P3")
    @DisplayName("reads how many she may still push")
    void left() {
        assertThat(words(view)).contains("$5.00 off", "You may push 12 more of this");
    }

    @Test
    @DisplayName("cannot push to nobody")
    void nobody() {
        assertThat(button("Choose members").isEnabled()).isFalse();
    }

    @Test
    @DisplayName("ticks all who have nothing yet, and leaves out who has")
    void all() {
        test(button("Tick all who have nothing yet")).click();

        assertThat(box("Ann Lee").getValue()).isTrue();
        assertThat(box("Ben Fox").getValue()).isFalse();
        assertThat(button("Push to 2 members").isEnabled()).isTrue();
    }

    @Test
    @DisplayName("pushes once to the chosen, and reads an answer for each")
    void pushes() {
        when(commands.push(any(), any(), any()))
                .thenReturn(new PushAnswer(List.of(ANN), Map.of(EVA, Refusal.of(CouponRefusal.SOLD_OUT, 100))));
        test(box("Ann Lee")).click();
        test(box("Eva Novak")).click();
        Button push = button("Push to 2 members");
        test(push).click();
        clickAgain(push);

        verify(commands, times(1)).push(any(), eq(CAMPAIGN), eq(List.of(ANN, EVA)));
        assertThat(words(view))
                .contains("1 of 2 reached", "Ann Lee", "Got the coupons.")
                .contains("Eva Novak", "All pieces of this coupon are gone.");
    }
}
