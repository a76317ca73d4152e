package io.sanshan.ui.member.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Erasing a member")
class ErasureViewTest extends ScreenTest {

    private static final MemberId ANNA = MemberId.named("anna");
    private static final Caller.Staff PROTECTION = staff(Role.DATA_PROTECTION);
    private static final Caller.Staff AUDITOR = staff(Role.AUDITOR);

    private final ErasureQueries erasures = mock(ErasureQueries.class);
    private final ErasureCommands commands = mock(ErasureCommands.class);
    private final MemberQueries members = mock(MemberQueries.class);
    private final NamesBehind names = mock(NamesBehind.class);

    private static Caller.Staff staff(Role role) {
        return new Caller.Staff(new AccountId("account-" + role), role, null, null);
    }

    private ErasureView open(Caller.Staff caller, String name, @Nullable String phone, @Nullable Erasure erasure) {
        loggedIn(caller);
        RouteConfiguration.forSessionScope().setAnnotatedRoute(ErasureListView.class);
        MemberCard card = new MemberCard(
                ANNA,
                name,
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                JoinSource.STORE,
                null,
                TrialBrand.NOW,
                List.of(),
                List.of(),
                0,
                erasure == null ? MemberStatus.ACTIVE : MemberStatus.ERASED,
                null);
        when(members.card(caller, ANNA))
                .thenReturn(new MemberProfile(
                        card,
                        null,
                        new MemberProfile.Numbers(5, 0, 3, 2, List.of(new Money(12_50, "USD")), TrialBrand.NOW),
                        true,
                        null));
        when(erasures.of(caller, ANNA)).thenReturn(Optional.ofNullable(erasure));
        when(names.of(any(), anyList(), any()))
                .thenReturn(new Names(Map.of(), Map.of(), Map.of(PROTECTION.account(), "Pia Protection")));
        when(commands.erase(any(), any(), any())).thenReturn(Outcome.done());
        ErasureView view = new ErasureView(erasures, commands, members, names, current, changes);
        BeforeEnterEvent entering = mock(BeforeEnterEvent.class);
        when(entering.getRouteParameters()).thenReturn(new RouteParameters(ErasureNavigation.MEMBER, ANNA.value()));
        view.beforeEnter(entering);
        return show(view);
    }

    private void ask() {
        test(button("Erase this member")).click();
    }

    @SuppressWarnings("unchecked")
    private void fill(ErasureReason reason, String typed) {
        find(Select.class).single().setValue(reason);
        find(TextField.class).single().setValue(typed);
    }

    @Test
    @DisplayName(
            "says what will happen, and nothing happens before it is confirmed with the end of the phone and a reason")
    void asksTwice() {
        ErasureView view = open(PROTECTION, "Anna Berg", "+15550100178", null);
        assertThat(words(view))
                .contains("Anna Berg", "nobody can undo an erasure", "Her open coupons are voided", "$12.50");
        ask();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Erase Anna Berg?");
        assertThat(words(find(Dialog.class).single())).contains("Nobody can bring the person back");

        fill(ErasureReason.PERSON_REQUEST, "0177");
        test(button("Erase for good")).click();
        assertThat(find(TextField.class).single().isInvalid()).isTrue();

        find(TextField.class).single().setValue("0178");
        find(Select.class).single().clear();
        test(button("Erase for good")).click();
        assertThat(find(Select.class).single().isInvalid()).isTrue();
        verify(commands, never()).erase(any(), any(), any());

        fill(ErasureReason.AUTHORITY_ORDER, " 0178 ");
        test(button("Erase for good")).click();
        verify(commands, times(1)).erase(any(), eq(ANNA), eq(ErasureReason.AUTHORITY_ORDER));
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    @DisplayName("asks for the name where there is no phone")
    void byName() {
        open(PROTECTION, "Anna Berg", null, null);
        ask();
        fill(ErasureReason.PERSON_REQUEST, "anna");
        test(button("Erase for good")).click();
        verify(commands, never()).erase(any(), any(), any());
        fill(ErasureReason.PERSON_REQUEST, "Anna Berg");
        test(button("Erase for good")).click();
        verify(commands).erase(any(), eq(ANNA), eq(ErasureReason.PERSON_REQUEST));
    }

    @Test
    @DisplayName("keeps the dialog open where somebody else was faster")
    void refused() {
        open(PROTECTION, "Anna Berg", "+15550100178", null);
        when(commands.erase(any(), any(), any())).thenReturn(Outcome.refused(Refusal.of(MemberRefusal.MEMBER_ERASED)));
        ask();
        fill(ErasureReason.PERSON_REQUEST, "0178");
        test(button("Erase for good")).click();
        assertThat(find(Dialog.class).exists()).isTrue();
    }

    @Test
    @DisplayName("is nothing that an auditor can ask for")
    void auditor() {
        ErasureView view = open(AUDITOR, "Anna Berg", "+15550100178", null);
        assertThat(find(Button.class).withText("Erase this member").exists()).isFalse();
        assertThat(words(view)).contains("This member was not erased.");
    }

    @Test
    @DisplayName("ends with a receipt that says who asked, what was destroyed and what stays")
    void receipt() {
        Erasure erasure = new Erasure(
                ANNA,
                "event-1",
                ErasureReason.PERSON_REQUEST,
                TrialBrand.NOW,
                PROTECTION.actor(),
                new Erasure.Completed("event-2", TrialBrand.NOW, TrialBrand.NOW, 8, true, 1));
        ErasureView view = open(AUDITOR, "", null, erasure);
        assertThat(words(view))
                .contains(
                        "Receipt of an erasure",
                        "Pia Protection",
                        "The person asked for it",
                        "event-2",
                        erasure.fingerprint(),
                        "$12.50");
        assertThat(find(Anchor.class).all().stream().map(ErasureViewTest::words))
                .anyMatch(text -> text.contains("Receipt as a file"));
        assertThat(find(Button.class).withText("Erase this member").exists()).isFalse();
    }

    @Test
    @DisplayName("shows that it is under way before there is a receipt")
    void underWay() {
        ErasureView view = open(
                PROTECTION,
                "",
                null,
                new Erasure(ANNA, "event-1", ErasureReason.RETENTION_ENDED, TrialBrand.NOW, PROTECTION.actor(), null));
        assertThat(words(view)).contains("Being carried out").doesNotContain("SHA-256");
    }
}
