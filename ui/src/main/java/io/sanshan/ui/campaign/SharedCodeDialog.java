package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.List;
import java.util.Locale;

/** Gives everybody one code. */
class SharedCodeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    SharedCodeDialog(CodeBatchCommands commands, CurrentCaller current, List<CouponTemplateCard> templates) {
        SendOnce sending = new SendOnce(current::request);
        CodesOfField template = new CodesOfField(templates);
        TextField code = new TextField(getTranslation("codes.word"));
        code.setHelperText(getTranslation("codes.word.hint"));
        code.setRequiredIndicatorVisible(true);
        IntegerField uses = new IntegerField(getTranslation("codes.uses"));
        uses.setPlaceholder(getTranslation("coupon.unlimited"));
        uses.setHelperText(getTranslation("codes.uses.hint"));
        Answers answers = new Answers().field("code", code).field("uses", uses);
        setHeaderTitle(getTranslation("codes.shared"));
        Div form = new Div(new Paragraph(getTranslation("codes.shared.what")), template, code, uses);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("codes.shared.save"), () -> {
            if (uses.isInvalid()) {
                return;
            }
            BatchCodes codes =
                    new BatchCodes.Generic(code.getValue().strip().toUpperCase(Locale.ROOT), uses.getValue());
            if (answers.show(sending.send(
                    request -> commands.plan(request, template.getValue().template(), codes)))) {
                close();
                Notices.done(getTranslation("codes.shared.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        code.focus();
    }
}
