package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sanshan.application.member.WalletLinkAnswer;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.kit.SendOnce;

/**
 * Makes a new link to a wallet and shows it this once. A link is a further one: the old ones go on working unless they are
 * revoked, which is the rule here since they are usually lost.
 */
class WalletLinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient WalletLinks links;
    private final transient SendOnce issuing;
    private final transient SendOnce revoking;
    private final MemberId member;
    private final Checkbox revokeOld = new Checkbox(getTranslation("walletLink.revokeOld"), true);

    WalletLinkDialog(WalletLinks links, MemberId member) {
        this.links = links;
        this.member = member;
        issuing = links.sending();
        revoking = links.sending();
        setHeaderTitle(getTranslation("walletLink.title"));
        addClassName("form-dialog");
        revokeOld.setHelperText(getTranslation("walletLink.revokeOld.hint"));
        Div ask = new Div(new Paragraph(getTranslation("walletLink.lead")), revokeOld);
        ask.addClassName("stack");
        add(ask);

        Button revoke = SendOnce.button(getTranslation("walletLink.revokeOnly"), this::revokeOnly);
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Button make = SendOnce.button(getTranslation("walletLink.make"), this::make);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(revoke, new Button(getTranslation("kit.cancel"), e -> close()), make);
    }

    private void revokeOnly() {
        if (revoked()) {
            close();
            Notices.done(getTranslation("walletLink.revoked"));
        }
    }

    /** Where there was no link, none is left, too. */
    private boolean revoked() {
        Outcome outcome = links.revoke(revoking, member);
        return outcome instanceof Outcome.Refused(var refusal) && refusal.is(MemberRefusal.NOTHING_CHANGED)
                || new Answers().show(outcome);
    }

    /** Revokes first: a revocation ends every link that there is by then. */
    private void make() {
        if (revokeOld.getValue() && !revoked()) {
            return;
        }
        switch (links.issue(issuing, member)) {
            case WalletLinkAnswer.Issued issued -> show(links.address(issued));
            case WalletLinkAnswer.Refused refused -> Notices.problem(RefusalText.of(refused.refusal()));
        }
    }

    private void show(String address) {
        Div card = new Div(
                new Paragraph(getTranslation("walletLink.show")),
                new QrCode(address, getTranslation("walletLink.description")),
                new CodeText(address, address),
                new Paragraph(getTranslation(revokeOld.getValue() ? "walletLink.onlyThis" : "walletLink.further")));
        card.addClassNames("code-large", "wallet-link");
        removeAll();
        add(card);
        getFooter().removeAll();
        Button done = new Button(getTranslation("kit.close"), e -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
        done.focus();
    }
}
