package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignEvent.CampaignBudgetSet;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The budget of a campaign, on its screen")
@Tag("P3")
class BudgetPanelTest extends ScreenTest {

    private static final CampaignId SPRING = CampaignId.named("spring");
    private static final CampaignEvent DRAFTED = new CampaignDrafted(
            SPRING,
            new CampaignDetails(
                    "Spring",
                    "Tea",
                    TrialBrand.NOW,
                    TrialBrand.NOW.plus(Duration.ofDays(9)),
                    CouponDelivery.ISSUED_AT_START),
            new Audience.Everyone());

    private final CampaignCommands commands = mock(CampaignCommands.class);
    private BudgetPanel panel;

    @BeforeEach
    void atHeadquarters() {
        loggedIn(new Caller.Staff(AccountId.named("hq"), Role.HEADQUARTERS, null, null));
        panel = show(new BudgetPanel(commands, current, "USD"));
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private static CampaignCard card(CampaignEvent... events) {
        CampaignCard card = null;
        for (CampaignEvent event : events) {
            card = CampaignCard.evolve(
                    card, event, new Occasion("command", Actor.system("test"), null, "command", TrialBrand.NOW));
        }
        return Objects.requireNonNull(card);
    }

    private static Optional<CampaignResults> given(Money... discounts) {
        return Optional.of(new CampaignResults(
                SPRING,
                new CampaignResults.Totals(
                        10, 1, new CampaignResults.Counts(10, 0, 1, 0, 0, 0, 0, List.of(discounts), List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static CampaignCard started() {
        return card(DRAFTED, new CampaignBudgetSet(SPRING, usd(100_000)), new CampaignStarted(SPRING, 10));
    }

    @Test
    @DisplayName("says that there is none, or how much it is, before the campaign begins")
    void before() {
        panel.show(card(DRAFTED), Optional.empty());
        assertThat(words(panel)).contains("No limit on what its coupons take off.");
        panel.show(card(DRAFTED, new CampaignBudgetSet(SPRING, usd(100_000))), Optional.empty());
        assertThat(words(panel)).contains("Its coupons may take off $1,000.00 together.");
        assertThat(find(ProgressBar.class).all()).isEmpty();
    }

    @Test
    @DisplayName("shows what is given and left of it as a bar, and is not set any more")
    void bar() {
        panel.show(started(), given(usd(25_050)));
        assertThat(words(panel))
                .contains("$250.50 of $1,000.00 given, $749.50 left")
                .doesNotContain("Set the budget");
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.2505);
        panel.show(started(), given());
        assertThat(words(panel)).contains("$0.00 of $1,000.00 given, $1,000.00 left");
    }

    @Test
    @DisplayName("shows a full bar where an import passed it")
    void passed() {
        panel.show(started(), given(usd(120_000)));
        assertThat(words(panel)).contains("$1,200.00 of $1,000.00 given, $0.00 left");
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(1);
    }

    @Test
    @DisplayName("is set in a draft, and what is wrong with it is said on its field")
    void set() {
        panel.show(card(DRAFTED), Optional.empty());
        test(button("Set the budget")).click();
        BigDecimalField amount =
                find(BigDecimalField.class).withCaption("Budget").single();
        when(commands.setBudget(any(), any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(CampaignRefusal.BUDGET_MALFORMED)));
        test(amount).setValue(BigDecimal.ZERO);
        test(button("Save")).click();
        assertThat(amount.getErrorMessage()).isEqualTo("Enter a budget above zero.");

        when(commands.setBudget(any(), any(), any())).thenReturn(Outcome.done());
        test(amount).setValue(new BigDecimal("1000"));
        test(button("Save")).click();
        verify(commands).setBudget(any(), eq(SPRING), eq(usd(100_000)));
    }
}
