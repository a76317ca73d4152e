package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.progressbar.ProgressBar;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignServing;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far a campaign is with its audience, on its screen")
class ServingPanelTest extends ScreenTest {

    private static final CampaignId SPRING = CampaignId.named("spring");
    private static final CampaignId AUTUMN = CampaignId.named("autumn");
    private static final CampaignServing HALF = new CampaignServing(4, 2, 1, 999);
    private static final CampaignServing ALL = new CampaignServing(4, 4, 3_000, 0);

    private ServingPanel panel;

    @BeforeEach
    void atHeadquarters() {
        loggedIn(new Caller.Staff(AccountId.named("hq"), Role.HEADQUARTERS, null, null));
        panel = show(new ServingPanel(() -> {}));
    }

    private static CampaignCard started(CampaignId campaign) {
        CampaignDetails details = new CampaignDetails(
                "Spring",
                "Tea",
                TrialBrand.NOW,
                TrialBrand.NOW.plus(Duration.ofDays(9)),
                CouponDelivery.ISSUED_AT_START);
        return next(
                next(null, new CampaignDrafted(campaign, details, new Audience.Everyone())),
                new CampaignStarted(campaign, 4_000));
    }

    private static CampaignCard next(@Nullable CampaignCard card, CampaignEvent event) {
        Occasion occasion = new Occasion("command", Actor.system("test"), null, "command", TrialBrand.NOW);
        return Objects.requireNonNull(CampaignCard.evolve(card, event, occasion));
    }

    private boolean hasBar() {
        return !find(ProgressBar.class).all().isEmpty();
    }

    @Test
    @DisplayName("shows a bar and numbers while coupons are given out, and says when all had a turn")
    void runs() {
        panel.show(started(SPRING), Optional.of(HALF));
        assertThat(panel.isVisible()).isTrue();
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.5);
        assertThat(words(panel)).contains("1 coupon given", "not given: 999");
        panel.show(started(SPRING), Optional.of(ALL));
        assertThat(hasBar()).isFalse();
        assertThat(words(panel))
                .contains("3,000 coupons given", "has had a turn")
                .doesNotContain("not given");
    }

    @Test
    @DisplayName("names no number before the first part is done")
    void begins() {
        panel.show(started(SPRING), Optional.of(new CampaignServing(4, 0, 0, 0)));
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isTrue();
        assertThat(words(panel)).doesNotContain("given");
    }

    @Test
    @DisplayName("stands still while the campaign is paused")
    void stands() {
        panel.show(next(started(SPRING), new CampaignPaused(SPRING)), Optional.of(HALF));
        assertThat(hasBar()).isFalse();
        assertThat(words(panel)).contains("Stands still");
    }

    @Test
    @DisplayName("is not there for what was over before, for what ended, and for another campaign")
    void goes() {
        panel.show(started(SPRING), Optional.of(ALL));
        assertThat(panel.isVisible()).isFalse();
        panel.show(started(SPRING), Optional.of(HALF));
        panel.show(started(AUTUMN), Optional.of(ALL));
        assertThat(panel.isVisible()).isFalse();
        panel.show(started(SPRING), Optional.of(HALF));
        panel.show(started(SPRING), Optional.empty());
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    @DisplayName("is put away for one campaign alone")
    void putAway() {
        panel.show(started(SPRING), Optional.of(HALF));
        panel.putAway();
        panel.show(started(SPRING), Optional.of(HALF));
        assertThat(panel.isVisible()).isFalse();
        panel.show(started(AUTUMN), Optional.of(HALF));
        assertThat(panel.isVisible()).isTrue();
    }
}
