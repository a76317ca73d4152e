package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberCard.Consent;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;

/** What the member agreed to, each with the version of the text. Headquarters withdraws for her, and never agrees for her. */
class ConsentsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    ConsentsPanel(MemberCard card, boolean active, MemberActions doing) {
        super(I18NProvider.translate("member.consents"));
        if (card.consents().isEmpty()) {
            add(new EmptyState(
                    Glyph.CHECK, getTranslation("member.consents.none"), getTranslation("member.consents.hint")));
        }
        card.consents().forEach(consent -> add(row(consent, active, doing)));
    }

    private Div row(Consent consent, boolean active, MemberActions doing) {
        Span what = new Span(getTranslation("consentPurpose." + consent.purpose()) + " · "
                + getTranslation("consentChannel." + consent.channel()));
        Span when = new Span(
                getTranslation("member.consent.since", Formats.here().day(consent.grantedAt()), consent.textVersion()));
        when.addClassName("row-card-line");
        Div text = new Div(what, when);
        text.addClassNames("row-card", "grow");
        Div row = new Div(text);
        row.addClassName("row");
        if (active) {
            Button withdraw = new Button(
                    getTranslation("member.consent.withdraw"),
                    e -> doing.ask("member.consent.withdraw", (request, member) -> doing.commands()
                            .withdrawConsent(request, member, consent.channel(), consent.purpose())));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            row.add(withdraw);
        }
        return row;
    }
}
