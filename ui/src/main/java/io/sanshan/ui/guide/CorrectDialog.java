package io.sanshan.ui.guide;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Objects;

/** Corrects a guide's name or phone. */
class CorrectDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CorrectDialog(GuideCommands commands, CurrentCaller current, GuideListing guide) {
        SendOnce sending = new SendOnce(current::request);
        TextField name = new TextField(getTranslation("guides.name"));
        TextField phone = new TextField(getTranslation("members.phone"));
        name.setValue(guide.name());
        phone.setValue(Objects.requireNonNullElse(guide.phone(), ""));
        Answers answers = new Answers().field("name", name).field("phone", phone);
        setHeaderTitle(getTranslation("guides.correct"));
        Div form = new Div(name, phone);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("kit.save"), () -> {
            if (answers.show(sending.send(request -> commands.correct(
                    request, guide.guide(), name.getValue(), phone.isEmpty() ? null : phone.getValue())))) {
                close();
                Notices.done(getTranslation("guides.corrected"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        name.focus();
    }
}
