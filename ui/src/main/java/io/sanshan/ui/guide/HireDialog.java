package io.sanshan.ui.guide;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.NewGuide;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.StoreField;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Map;
import java.util.UUID;

/** Hires a guide. Her account for the login is opened on the screen of accounts. */
class HireDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final GuideId guide = GuideId.of(UUID.randomUUID());
    private final TextField name = new TextField(getTranslation("guides.name"));
    private final TextField phone = new TextField(getTranslation("members.phone"));

    HireDialog(GuideCommands commands, CurrentCaller current, Map<StoreId, String> storeNames) {
        SendOnce sending = new SendOnce(current::request);
        ComboBox<StoreId> store = StoreField.of(getTranslation("members.store"), storeNames);
        Answers answers =
                new Answers().field("name", name).field("phone", phone).field("store", store);
        name.setRequiredIndicatorVisible(true);
        setHeaderTitle(getTranslation("guides.hire"));
        Div form = new Div(name, phone, store);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("guides.hire"), () -> {
            NewGuide wanted =
                    new NewGuide(guide, name.getValue(), phone.isEmpty() ? null : phone.getValue(), store.getValue());
            if (answers.show(sending.send(request -> commands.hire(request, wanted)))) {
                close();
                Notices.done(getTranslation("guides.hired"));
                GuideNavigation.open(guide);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        name.focus();
    }
}
