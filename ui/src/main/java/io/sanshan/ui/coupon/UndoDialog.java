package io.sanshan.ui.coupon;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.SendOnce;

/** Takes a redemption back. Why, is said by who does it. */
class UndoDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    UndoDialog(Desk desk, Undoable undoable, Runnable done) {
        SendOnce sending = new SendOnce(desk::request);
        TextArea reason = new TextArea(getTranslation("desk.undo.reason"));
        reason.setHelperText(getTranslation("desk.undo.reason.hint"));
        reason.setMaxLength(LONGEST);
        Answers answers = new Answers().field("reason", reason);
        setHeaderTitle(getTranslation("desk.undo.title"));
        Paragraph what = new Paragraph(undoable.what());
        what.addClassName("secondary");
        Div form = new Div(what, reason);
        form.addClassName("stack");
        add(form);
        Button undo = SendOnce.button(getTranslation("desk.undo"), () -> {
            if (isOpened()
                    && answers.show(sending.send(request -> desk.redemptions()
                            .rollBack(
                                    request,
                                    undoable.redemption(),
                                    reason.getValue().strip())))) {
                close();
                done.run();
            }
        });
        undo.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), undo);
        addClassNames("form-dialog", "enter-sends");
        reason.focus();
    }
}
