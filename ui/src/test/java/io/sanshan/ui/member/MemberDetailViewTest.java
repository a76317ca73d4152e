package io.sanshan.ui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinSession;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A member's card at headquarters")
class MemberDetailViewTest extends ScreenTest {

    private static final Caller.Staff HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);
    private static final MemberId ANNA = new MemberId("member-anna");

    private final MemberQueries members = mock(MemberQueries.class);
    private final MemberCommands commands = mock(MemberCommands.class);
    private final AtomicReference<Runnable> ping = new AtomicReference<>(() -> {});

    @BeforeEach
    void nobodyIsKnown() {
        loggedIn(HEADQUARTERS);
        RouteConfiguration.forSessionScope().setAnnotatedRoute(MemberListView.class);
        NotAllowed unknown = new NotAllowed(HEADQUARTERS, "see " + ANNA);
        when(members.card(any(), eq(ANNA))).thenThrow(unknown);
        when(members.timeline(any(), eq(ANNA), any(), any())).thenThrow(unknown);
        when(changes.listen(eq(ReadModelNames.MEMBERS), any())).thenAnswer(asked -> {
            ping.set(asked.getArgument(1));
            return (ReadModelChanges.Subscription) () -> {};
        });
    }

    private MemberDetailView open() {
        MemberDetailView view = new MemberDetailView(
                members,
                commands,
                mock(CouponQueries.class),
                mock(GuideQueries.class),
                mock(StoreQueries.class),
                mock(NamesBehind.class),
                current,
                new WalletLinks(commands, current, mock(JoinLink.class)),
                changes);
        BeforeEnterEvent entering = mock(BeforeEnterEvent.class);
        when(entering.getRouteParameters()).thenReturn(new RouteParameters(MemberNavigation.MEMBER, ANNA.value()));
        view.beforeEnter(entering);
        return show(view);
    }

    @Test
    void waitsForOneWhoRegisteredJustNow() {
        MemberDetailView view = open();
        assertThat(words(view)).contains("There is no such member yet");
        doReturn(profile()).when(members).card(any(), eq(ANNA));
        doReturn(new Slice<>(List.of(), false)).when(members).timeline(any(), eq(ANNA), any(), any());
        Objects.requireNonNull(ping.get()).run();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            assertThat(words(view)).contains("Anna Berg").contains("Timeline").doesNotContain("no such member");
        });
    }

    private static MemberProfile profile() {
        MemberCard card = new MemberCard(
                ANNA,
                "Anna Berg",
                "+12025550143",
                "1990-02-01",
                null,
                null,
                null,
                null,
                null,
                JoinSource.HEADQUARTERS,
                null,
                TrialBrand.NOW,
                List.of(),
                List.of(),
                0,
                MemberStatus.ACTIVE,
                null);
        return new MemberProfile(card, null, new MemberProfile.Numbers(0, 0, 0, 0, List.of(), null), true, null);
    }
}
