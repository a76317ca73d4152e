package io.sanshan.ui.store;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.UUID;
import java.util.function.BiFunction;

/** Opens a store, or corrects what is known of one. */
class StoreDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final StoreForm form = new StoreForm();

    private StoreDialog(
            String titleKey,
            String doneKey,
            CurrentCaller current,
            BiFunction<Request, StoreDescription, Outcome> command,
            Runnable done) {
        SendOnce sending = new SendOnce(current::request);
        Answers answers = form.answers();
        setHeaderTitle(getTranslation(titleKey));
        add(form);
        Button save =
                SendOnce.button(getTranslation(titleKey), () -> form.filled().ifPresent(filled -> {
                    if (answers.show(sending.send(request -> command.apply(request, filled)))) {
                        close();
                        Notices.done(getTranslation(doneKey));
                        done.run();
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        form.focus();
    }

    static StoreDialog opening(StoreCommands commands, CurrentCaller current) {
        StoreId store = StoreId.of(UUID.randomUUID());
        return new StoreDialog(
                "stores.open",
                "stores.opened",
                current,
                (request, description) -> commands.open(request, store, description),
                () -> StoreNavigation.open(store));
    }

    static StoreDialog describing(StoreCommands commands, CurrentCaller current, StoreCard card) {
        StoreDialog dialog = new StoreDialog(
                "stores.describe",
                "stores.described",
                current,
                (request, description) -> commands.describe(request, card.store(), description),
                () -> {});
        dialog.form.read(new StoreDescription(card.name(), card.region(), card.zone(), card.mode()));
        return dialog;
    }
}
