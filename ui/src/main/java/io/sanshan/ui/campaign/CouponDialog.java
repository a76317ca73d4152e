package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;

/** Asks for the terms of a coupon. */
class CouponDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done with the terms that were filled in. */
    interface Command {
        Outcome send(Request request, String name, CouponTerms terms);
    }

    CouponDialog(String title, CouponTermsForm form, CurrentCaller current, Command command) {
        SendOnce sending = new SendOnce(current::request);
        Answers answers = form.answers();
        setHeaderTitle(title);
        add(form);
        Button save =
                SendOnce.button(getTranslation("kit.save"), () -> form.terms().ifPresent(terms -> {
                    if (answers.show(sending.send(request -> command.send(request, form.name(), terms)))) {
                        close();
                        Notices.done(getTranslation("coupon.saved"));
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        form.focus();
    }
}
