package io.sanshan.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One guide at headquarters")
class GuideDetailViewTest extends ScreenTest {

    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);
    private static final GuideId MEI = GuideId.named("mei");
    private static final String LINK = "https://brand.example/j/K7Q2M9";

    private final GuideQueries guides = mock(GuideQueries.class);
    private final JoinLink links = mock(JoinLink.class);

    /** From her details one goes on to her members and to her store. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.sanshan.ui.trial", "io.sanshan.ui.guide", "io.sanshan.ui.member", "io.sanshan.ui.store");
    }

    @BeforeEach
    void atHeadquarters() {
        loggedIn(HEADQUARTERS);
        when(links.of("K7Q2M9")).thenReturn(LINK);
        when(guides.numbers(eq(HEADQUARTERS), eq(MEI), any(), any()))
                .thenReturn(new GuideQueries.Numbers(4, 12, 30, 21));
    }

    private GuideDetailView open() {
        GuideDetailView view = new GuideDetailView(
                guides,
                mock(FigureQueries.class),
                mock(AuditQueries.class),
                mock(GuideCommands.class),
                mock(StoreQueries.class),
                mock(NamesBehind.class),
                current,
                changes,
                links,
                Clock.fixed(TrialBrand.NOW, ZoneOffset.UTC));
        BeforeEnterEvent entering = mock(BeforeEnterEvent.class);
        when(entering.getRouteParameters()).thenReturn(new RouteParameters(GuideNavigation.GUIDE, MEI.value()));
        view.beforeEnter(entering);
        return show(view);
    }

    private void works(boolean active) {
        when(guides.card(HEADQUARTERS, MEI))
                .thenReturn(new GuideListing(MEI, "Mei Lin", null, "K7Q2M9", null, 12, active));
        when(guides.detail(HEADQUARTERS, MEI))
                .thenReturn(new GuideCard(
                        MEI, "Mei Lin", null, "K7Q2M9", null, Instant.EPOCH, active ? null : TrialBrand.NOW));
        when(guides.bookOf(eq(HEADQUARTERS), eq(MEI), any(), any())).thenReturn(new Slice<>(List.of(), false));
        when(guides.redemptions(eq(HEADQUARTERS), eq(MEI), any())).thenReturn(new Slice<>(List.of(), false));
    }

    @Test
    @DisplayName("a guide without a store is assigned to one, and her code is there to be scanned")
    void active() {
        works(true);
        GuideDetailView view = open();
        assertThat(words(view)).contains("Mei Lin", "No store yet", LINK, "Join code", "30", "21");
        assertThat(find(Button.class).withText("Assign to a store").exists()).isTrue();
        assertThat(find(Button.class).withText("Transfer").exists()).isFalse();
        assertThat(find(Button.class).withText("Leaves the brand").exists()).isTrue();
    }

    @Test
    @DisplayName("of a guide who left nothing can be changed, and her code is taken off the screen")
    void resigned() {
        works(false);
        GuideDetailView view = open();
        assertThat(words(view)).contains("Mei Lin");
        for (String change : new String[] {"Leaves the brand", "Correct details", "Assign to a store", "Transfer"}) {
            assertThat(find(Button.class).withText(change).exists()).as(change).isFalse();
        }
        assertThat(find(QrCode.class).exists()).isFalse();
    }

    @Test
    @DisplayName("says that a guide is not there yet, and shows nothing of nobody")
    void unknown() {
        when(guides.card(HEADQUARTERS, MEI)).thenThrow(new NotAllowed(HEADQUARTERS, "see " + MEI));
        GuideDetailView view = open();
        assertThat(words(view)).contains("There is no such guide yet");
        assertThat(find(Button.class).withText("Leaves the brand").exists()).isFalse();
    }
}
