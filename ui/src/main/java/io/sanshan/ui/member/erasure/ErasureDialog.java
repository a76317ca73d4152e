package io.sanshan.ui.member.erasure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.MemberCard;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;

/**
 * The second look before an erasure: why, and the end of the phone, or the name where there is none, typed by hand. Whoever
 * opened the wrong member types something else.
 */
class ErasureDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LAST_DIGITS = 4;

    private final transient ErasureCommands commands;
    private final transient SendOnce sending;
    private final MemberId member;
    private final String expected;
    private final Select<ErasureReason> reason = new Select<>();
    private final TextField typed = new TextField();

    ErasureDialog(ErasureCommands commands, CurrentCaller current, MemberCard card) {
        this.commands = commands;
        sending = new SendOnce(current::request);
        member = card.member();
        String phone = card.phone();
        boolean byPhone;
        if (phone != null && phone.length() >= LAST_DIGITS) {
            byPhone = true;
            expected = phone.substring(phone.length() - LAST_DIGITS);
        } else {
            byPhone = false;
            expected = card.name();
        }

        setHeaderTitle(getTranslation("erasure.ask", MaskedName.text(card.name())));
        reason.setLabel(getTranslation("erasures.reason"));
        reason.setItems(ErasureReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("erasureReason." + one));
        reason.setRequiredIndicatorVisible(true);
        reason.addValueChangeListener(e -> reason.setInvalid(false));
        typed.setLabel(getTranslation(byPhone ? "erasure.type.phone" : "erasure.type.name"));
        typed.setRequiredIndicatorVisible(true);
        typed.addValueChangeListener(e -> typed.setInvalid(false));
        Div form = new Div(
                new Paragraph(getTranslation("erasure.ask.final")),
                new Paragraph(getTranslation("erasure.ask.kept")),
                reason,
                typed);
        form.addClassName("stack");
        add(form);
        Button erase = SendOnce.button(getTranslation("erasure.confirm"), this::erase);
        erase.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), erase);
        addClassName("form-dialog");
    }

    private void erase() {
        if (reason.getValue() == null) {
            reason.setErrorMessage(getTranslation("erasure.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
        } else if (!typed.getValue().strip().equals(expected)) {
            typed.setErrorMessage(getTranslation("erasure.type.wrong"));
            typed.setInvalid(true);
            typed.focus();
        } else if (new Answers().show(sending.send(request -> commands.erase(request, member, reason.getValue())))) {
            close();
            Notices.done(getTranslation("erasure.asked"));
        }
    }
}
