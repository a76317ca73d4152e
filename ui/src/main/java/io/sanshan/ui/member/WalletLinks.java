package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.WalletLinkAnswer;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import org.springframework.stereotype.Component;

/** The way from any card of a member to a new link for her wallet. Who may hand one out, the door decides. */
@Component
public class WalletLinks {

    private final MemberCommands commands;
    private final CurrentCaller current;
    private final JoinLink addresses;

    WalletLinks(MemberCommands commands, CurrentCaller current, JoinLink addresses) {
        this.commands = commands;
        this.current = current;
        this.addresses = addresses;
    }

    /** A button that asks how, and then shows the link. */
    public Button button(MemberId member) {
        Button button = new Button(
                I18NProvider.translate("walletLink.button"), Glyph.QR.create(), e -> new WalletLinkDialog(this, member)
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    WalletLinkAnswer issue(SendOnce sending, MemberId member) {
        return sending.send(request -> commands.issueWalletLink(request, member));
    }

    Outcome revoke(SendOnce sending, MemberId member) {
        return sending.send(request -> commands.revokeWalletLinks(request, member));
    }

    SendOnce sending() {
        return new SendOnce(current::request);
    }

    String address(WalletLinkAnswer.Issued issued) {
        return addresses.ofWallet(issued.secret());
    }
}
