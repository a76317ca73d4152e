package io.sanshan.ui.member.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.member.WalletLinks;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A member's history in a store")
class HistoryViewTest extends ScreenTest {

    private static final StoreId HARBOUR = StoreId.named("harbour");
    private static final StoreId LAKESIDE = StoreId.named("lakeside");
    private static final Caller.Staff MANAGER =
            new Caller.Staff(new AccountId("account-1"), Role.STORE_MANAGER, HARBOUR, null);
    private static final MemberId ANNA = MemberId.named("anna");

    private final MemberQueries members = mock(MemberQueries.class);
    private final StoreQueries stores = mock(StoreQueries.class);
    private final WalletLinks walletLinks = mock(WalletLinks.class);

    @BeforeEach
    void atTheStore() {
        loggedIn(MANAGER);
        RouteConfiguration.forSessionScope().setAnnotatedRoute(StoreMembersView.class);
        when(stores.names(MANAGER)).thenReturn(Map.of(HARBOUR, "Harbour", LAKESIDE, "Lakeside"));
        when(members.timeline(eq(MANAGER), eq(ANNA), any(), any())).thenReturn(new Slice<>(List.of(), false));
        when(walletLinks.button(ANNA)).thenAnswer(asked -> new Button("New wallet link"));
    }

    private HistoryView view() {
        return new HistoryView(
                members,
                mock(CouponQueries.class),
                mock(GuideQueries.class),
                stores,
                mock(NamesBehind.class),
                current,
                walletLinks,
                changes);
    }

    private HistoryView open() {
        HistoryView view = view();
        view.beforeEnter(entering());
        return show(view);
    }

    private static BeforeEnterEvent entering() {
        BeforeEnterEvent entering = mock(BeforeEnterEvent.class);
        when(entering.getRouteParameters()).thenReturn(new RouteParameters(HistoryNavigation.MEMBER, ANNA.value()));
        return entering;
    }

    private void known(String name, StoreId store, boolean open, MemberStatus status) {
        MemberCard card = new MemberCard(
                ANNA,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                JoinSource.STORE,
                store,
                TrialBrand.NOW,
                List.of(),
                List.of(),
                0,
                status,
                null);
        when(members.card(MANAGER, ANNA))
                .thenReturn(new MemberProfile(
                        card, store, new MemberProfile.Numbers(5, 2, 3, 1, List.of(), null), open, null));
    }

    @Test
    @DisplayName("of an own member all is told, and a new link to her wallet may be made")
    void own() {
        known("Anna Berg", HARBOUR, true, MemberStatus.ACTIVE);
        HistoryView view = open();
        assertThat(words(view))
                .contains(
                        "Anna Berg",
                        "All that happened, in any store.",
                        "Harbour",
                        "2 of 5",
                        "Nothing has happened yet")
                .doesNotContain("Masked");
        assertThat(find(Button.class).withText("New wallet link").exists()).isTrue();
    }

    @Test
    @DisplayName("a member of another store is masked, and her wallet is not for this store to open")
    void foreign() {
        known("A•••", LAKESIDE, false, MemberStatus.ACTIVE);
        HistoryView view = open();
        assertThat(words(view)).contains("A•••", "This member belongs to another store", "Masked", "Lakeside");
        assertThat(find(Button.class).withText("New wallet link").exists()).isFalse();
    }

    @Test
    @DisplayName("who left gets no new link")
    void left() {
        known("Anna Berg", HARBOUR, true, MemberStatus.LEFT);
        open();
        assertThat(find(Button.class).withText("New wallet link").exists()).isFalse();
    }

    @Test
    @DisplayName("a member whom the store may not see is refused before anything is read of her")
    void notAllowed() {
        when(members.card(MANAGER, ANNA)).thenThrow(new NotAllowed(MANAGER, "see " + ANNA));
        HistoryView view = view();
        BeforeEnterEvent entering = entering();
        assertThatThrownBy(() -> view.beforeEnter(entering)).isInstanceOf(NotAllowed.class);
        verify(members, never()).timeline(any(), any(), any(), any());
    }
}
