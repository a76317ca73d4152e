package io.sanshan.ui.guide;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.StoreField;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Map;

/** Assigns a guide to her first store, or moves her to another one. */
class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    MoveDialog(GuideCommands commands, CurrentCaller current, Map<StoreId, String> storeNames, GuideListing guide) {
        boolean first = guide.store() == null;
        SendOnce sending = new SendOnce(current::request);
        ComboBox<StoreId> store = StoreField.of(getTranslation("members.store"), storeNames);
        Answers answers = new Answers().field("store", store);
        String action = getTranslation(first ? "guides.assign" : "guides.transfer");
        setHeaderTitle(action);
        Paragraph hint = new Paragraph(getTranslation(first ? "guides.assign.hint" : "guides.transfer.hint"));
        hint.addClassName("secondary");
        Div form = new Div(hint, store);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(action, () -> {
            store.setErrorMessage(getTranslation("guides.store.missing"));
            store.setInvalid(store.isEmpty());
            if (store.isEmpty()) {
                return;
            }
            if (answers.show(sending.send(request -> first
                    ? commands.assign(request, guide.guide(), store.getValue())
                    : commands.transfer(request, guide.guide(), store.getValue())))) {
                close();
                Notices.done(getTranslation("guides.moved"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        store.focus();
    }
}
