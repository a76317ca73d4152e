package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.ui.kit.AmountField;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Currency;

/** Asks for what all coupons of a draft may take off together. */
class BudgetDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    BudgetDialog(CampaignCommands commands, CurrentCaller current, CampaignCard draft, String currency) {
        SendOnce sending = new SendOnce(current::request);
        AmountField budget = new AmountField(getTranslation("campaign.budget"), Currency.getInstance(currency));
        budget.setPlaceholder(getTranslation("coupon.unlimited"));
        budget.setHelperText(getTranslation("campaign.budget.hint"));
        budget.show(draft.budget());
        Answers answers = new Answers().field("budget", budget);
        setHeaderTitle(getTranslation("campaign.budget.set"));
        Div form = new Div(budget);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("kit.save"), () -> {
            if (budget.isReadable()
                    && answers.show(
                            sending.send(request -> commands.setBudget(request, draft.campaign(), budget.money())))) {
                close();
                Notices.done(getTranslation("campaign.budget.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        budget.focus();
    }
}
