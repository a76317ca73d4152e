package io.sanshan.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;

/** Sets the password of an account anew. */
class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PasswordDialog(AccountCommands commands, CurrentCaller current, AccountCard account) {
        SendOnce sending = new SendOnce(current::request);
        PasswordField password = new PasswordField(getTranslation("login.password"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("setup.password.hint"));
        Answers answers = new Answers().field("password", password);
        setHeaderTitle(getTranslation("accounts.password.of", MaskedName.text(account.name())));
        Div form = new Div(password);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("kit.save"), () -> {
            if (answers.show(sending.send(
                    request -> commands.changePassword(request, account.account(), password.getValue())))) {
                close();
                Notices.done(getTranslation("accounts.password.done"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        password.focus();
    }
}
