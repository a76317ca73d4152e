package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;

/** Sends a campaign back to its designer, with the reason. */
class SendBackDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    SendBackDialog(CampaignCommands commands, CurrentCaller current, CampaignId campaign) {
        SendOnce sending = new SendOnce(current::request);
        TextArea reason = new TextArea(getTranslation("campaign.reason"));
        reason.setHelperText(getTranslation("campaign.reason.hint"));
        reason.setMinRows(3);
        Answers answers = new Answers().field("reason", reason);
        setHeaderTitle(getTranslation("campaign.sendBack"));
        Div form = new Div(reason);
        form.addClassName("stack");
        add(form);
        Button send = SendOnce.button(getTranslation("campaign.sendBack"), () -> {
            if (answers.show(sending.send(request -> commands.sendBack(request, campaign, reason.getValue())))) {
                close();
                Notices.done(getTranslation("campaign.sendBack.done"));
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), send);
        addClassName("form-dialog");
        reason.focus();
    }
}
