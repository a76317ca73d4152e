package io.sanshan.ui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.WalletLinkAnswer;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.trial.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

@DisplayName("Handing out a new wallet link")
class WalletLinkDialogTest extends ScreenTest {

    private static final MemberId ANNA = new MemberId("member-anna");
    private static final String ADDRESS = "https://brand.example/m/w/secret";

    private final MemberCommands commands = mock(MemberCommands.class);
    private final JoinLink addresses = mock(JoinLink.class);

    @BeforeEach
    void askForOne() {
        loggedIn(new Caller.Staff(
                new AccountId("account-1"), Role.GUIDE, StoreId.named("riverside"), new GuideId("guide-nora")));
        when(addresses.ofWallet("secret")).thenReturn(ADDRESS);
        when(commands.revokeWalletLinks(any(), eq(ANNA))).thenReturn(Outcome.done());
        when(commands.issueWalletLink(any(), eq(ANNA))).thenReturn(new WalletLinkAnswer.Issued("secret"));
        Button opener = show(new WalletLinks(commands, current, addresses).button(ANNA));
        test(opener).click();
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    @Test
    void nothingHappensBeforeItIsAskedFor() {
        verify(commands, never()).issueWalletLink(any(), any());
        assertThat(find(Checkbox.class).single().getLabel()).isEqualTo("Her old links stop working");
    }

    @Test
    void theOldLinksGoBeforeTheNewOneComes() {
        test(button("Make the link")).click();
        InOrder inOrder = inOrder(commands);
        inOrder.verify(commands).revokeWalletLinks(any(), eq(ANNA));
        inOrder.verify(commands).issueWalletLink(any(), eq(ANNA));
        assertThat(words(dialog())).contains(ADDRESS).contains("All older links have stopped working.");
        assertThat(find(QrCode.class).all()).hasSize(1);
        assertThat(find(Button.class).withText("Make the link").all()).isEmpty();
    }

    @Test
    void aMemberWithoutAnyLinkGetsHerFirst() {
        when(commands.revokeWalletLinks(any(), eq(ANNA)))
                .thenReturn(Outcome.refused(Refusal.of(MemberRefusal.NOTHING_CHANGED)));
        test(button("Make the link")).click();
        assertThat(words(dialog())).contains(ADDRESS);
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void theOldLinksStayForASecondPhone() {
        Checkbox revokeOld = find(Checkbox.class).single();
        test(revokeOld).click();
        test(button("Make the link")).click();
        verify(commands, never()).revokeWalletLinks(any(), any());
        assertThat(words(dialog())).contains(ADDRESS).contains("Older links work as before.");
    }

    @Test
    void theOldLinksGoWithoutANewOne() {
        test(button("Only revoke the old links")).click();
        verify(commands).revokeWalletLinks(any(), eq(ANNA));
        verify(commands, never()).issueWalletLink(any(), any());
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void aRefusalIsSaidAndNoLinkIsShown() {
        when(commands.revokeWalletLinks(any(), eq(ANNA)))
                .thenReturn(Outcome.refused(Refusal.of(MemberRefusal.MEMBER_LEFT)));
        test(button("Make the link")).click();
        verify(commands, never()).issueWalletLink(any(), any());
        assertThat(find(Notification.class).all()).hasSize(1);
        assertThat(find(QrCode.class).all()).isEmpty();
    }
}
