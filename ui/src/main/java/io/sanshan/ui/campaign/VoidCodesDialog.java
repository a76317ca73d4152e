package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;

/** Takes a batch back, with the reason. Nothing brings it back, so it says first what becomes of its codes. */
class VoidCodesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** As long as the list of batches keeps it. */
    private static final int MOST = 500;

    /** @param kind which batch it is */
    VoidCodesDialog(CodeBatchCommands commands, CurrentCaller current, CodeBatchId batch, String kind) {
        SendOnce sending = new SendOnce(current::request);
        TextArea reason = new TextArea(getTranslation("codes.reason"));
        reason.setMinRows(2);
        reason.setMaxLength(MOST);
        reason.setRequiredIndicatorVisible(true);
        Answers answers = new Answers().field("reason", reason);
        setHeaderTitle(getTranslation("codes.void.of", kind));
        Div form = new Div(new Paragraph(getTranslation("codes.void.consequence")), reason);
        form.addClassName("stack");
        add(form);
        Button take = SendOnce.button(getTranslation("codes.void"), () -> {
            if (answers.show(sending.send(request -> commands.voidBatch(request, batch, reason.getValue())))) {
                close();
                Notices.done(getTranslation("codes.voided"));
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), take);
        addClassName("form-dialog");
        reason.focus();
    }
}
