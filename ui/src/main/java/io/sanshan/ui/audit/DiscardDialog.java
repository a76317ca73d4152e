package io.sanshan.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.LetterCommands;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;

/** Gives up on an event for one reader, with the reason. */
class DiscardDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    DiscardDialog(LetterCommands commands, CurrentCaller current, DeadLetter letter, Runnable afterwards) {
        SendOnce sending = new SendOnce(current::request);
        TextArea reason = new TextArea(getTranslation("deadLetters.reason"));
        reason.setHelperText(getTranslation("deadLetters.reason.hint"));
        reason.setMinRows(3);
        Answers answers = new Answers().field("reason", reason);
        setHeaderTitle(getTranslation("deadLetters.discard"));
        Div form = new Div(reason);
        form.addClassName("stack");
        add(form);
        Button discard = SendOnce.button(getTranslation("deadLetters.discard"), () -> {
            if (answers.show(sending.send(
                    request -> commands.discard(request, letter.reader(), letter.event(), reason.getValue())))) {
                close();
                Notices.done(getTranslation("deadLetters.discarded"));
                afterwards.run();
            }
        });
        discard.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), discard);
        addClassName("form-dialog");
        reason.focus();
    }
}
