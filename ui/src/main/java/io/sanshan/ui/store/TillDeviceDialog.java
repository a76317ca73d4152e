package io.sanshan.ui.store;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.UUID;
import java.util.function.BiFunction;

/** Registers a till device, or gives one a new key. The key is drawn when the dialog opens, so that a second click sends the same. */
class TillDeviceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private <F extends Component & HasValidationProperties & Focusable<F>> TillDeviceDialog(
            String title,
            String action,
            F field,
            String about,
            CurrentCaller current,
            BiFunction<Request, TillKey, Outcome> command) {
        SendOnce sending = new SendOnce(current::request);
        TillKey key = TillKey.drawn();
        Answers answers = new Answers().field(about, field);
        setHeaderTitle(title);
        Div form = new Div(field);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(action, () -> {
            if (answers.show(sending.send(request -> command.apply(request, key)))) {
                close();
                new TillKeyDialog(key).open();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        field.focus();
    }

    static TillDeviceDialog registering(TillDeviceCommands commands, CurrentCaller current, StoreId store) {
        TillDeviceId device = TillDeviceId.of(UUID.randomUUID());
        TextField name = new TextField(I18NProvider.translate("tills.name"));
        name.setHelperText(I18NProvider.translate("tills.name.hint"));
        name.setRequiredIndicatorVisible(true);
        return new TillDeviceDialog(
                I18NProvider.translate("tills.register"),
                I18NProvider.translate("tills.register"),
                name,
                "name",
                current,
                (request, key) -> commands.register(request, new NewTillDevice(device, store, name.getValue(), key)));
    }

    static TillDeviceDialog rotating(TillDeviceCommands commands, CurrentCaller current, TillDeviceCard card) {
        IntegerField overlap = new IntegerField(I18NProvider.translate("tills.overlap"));
        overlap.setHelperText(I18NProvider.translate("tills.overlap.hint"));
        overlap.setValue(TillDeviceCommands.OVERLAP_HOURS);
        overlap.setStepButtonsVisible(true);
        overlap.setRequiredIndicatorVisible(true);
        return new TillDeviceDialog(
                I18NProvider.translate("tills.rotate.of", card.name()),
                I18NProvider.translate("tills.rotate"),
                overlap,
                "overlap",
                current,
                (request, key) -> commands.rotate(
                        request,
                        card.device(),
                        key,
                        // What is not a number is out of range, and said so beside the field.
                        overlap.getOptionalValue().orElse(-1)));
    }
}
