package io.sanshan.ui.store;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.AmountField;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Currency;

/** Says what a till device may redeem without a line, by a bundle at a time. */
class TillOfflineDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What stands there before somebody says otherwise: a day's opening hours, and some customers. */
    private static final int HOURS = 12;

    private static final int REDEMPTIONS = 50;

    TillOfflineDialog(TillDeviceCommands commands, CurrentCaller current, TillDeviceCard card, Currency currency) {
        TillDeviceCard.Offline before = card.offline();
        IntegerField hours = new IntegerField(getTranslation("tills.offline.hours"));
        hours.setHelperText(getTranslation("tills.offline.hours.hint"));
        hours.setStepButtonsVisible(true);
        hours.setRequiredIndicatorVisible(true);
        hours.setValue(before == null ? HOURS : before.hours());
        IntegerField redemptions = new IntegerField(getTranslation("tills.offline.redemptions"));
        redemptions.setStepButtonsVisible(true);
        redemptions.setRequiredIndicatorVisible(true);
        redemptions.setValue(before == null ? REDEMPTIONS : before.redemptions());
        AmountField money = new AmountField(getTranslation("tills.offline.money"), currency);
        money.setHelperText(getTranslation("tills.offline.money.hint"));
        money.setRequiredIndicatorVisible(true);
        if (before != null) {
            money.show(before.money());
        }
        Answers answers = new Answers()
                .field("hours", hours)
                .field("redemptions", redemptions)
                .field("money", money);
        SendOnce sending = new SendOnce(current::request);
        setHeaderTitle(getTranslation("tills.offline.of", card.name()));
        Div form = new Div(new Paragraph(getTranslation("tills.offline.what")), hours, redemptions, money);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("tills.offline.save"), () -> {
            // What is not a number is out of range, and said so beside the field.
            Money most = money.money();
            TillDeviceCard.Offline limits = new TillDeviceCard.Offline(
                    hours.getOptionalValue().orElse(-1),
                    redemptions.getOptionalValue().orElse(-1),
                    most == null ? Money.zero(currency.getCurrencyCode()) : most);
            if (answers.show(sending.send(request -> commands.allowOffline(request, card.device(), limits)))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        hours.focus();
    }
}
