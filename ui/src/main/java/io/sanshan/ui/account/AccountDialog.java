package io.sanshan.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.Pickers;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.StoreField;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Map;
import java.util.UUID;

/** Opens an account. A store manager needs a store, a guide's account the guide. */
class AccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final AccountId account = AccountId.of(UUID.randomUUID());
    private final TextField name = new TextField(getTranslation("accounts.name"));
    private final TextField login = new TextField(getTranslation("login.name"));
    private final Select<Role> role = new Select<>();
    private final PasswordField password = new PasswordField(getTranslation("login.password"));
    private final ComboBox<StoreId> store;
    private final ComboBox<GuideId> guide;

    AccountDialog(
            AccountCommands commands, CurrentCaller current, Map<StoreId, String> storeNames, GuideQueries guides) {
        SendOnce sending = new SendOnce(current::request);
        store = StoreField.of(getTranslation("members.store"), storeNames);
        guide = Pickers.one(
                getTranslation("members.guide"),
                (typed, range) -> guides.list(current.get(), new GuideSearch(typed, null, true), range),
                GuideListing::guide,
                row -> MaskedName.text(row.name()),
                Map.of());
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("role." + one));
        role.addValueChangeListener(e -> {
            store.setVisible(e.getValue() == Role.STORE_MANAGER);
            guide.setVisible(e.getValue() == Role.GUIDE);
        });
        role.setValue(Role.STORE_MANAGER);
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("setup.password.hint"));
        Answers answers = new Answers()
                .field("name", name)
                .field("login", login)
                .field("password", password)
                .field("store", store)
                .field("guide", guide);
        setHeaderTitle(getTranslation("accounts.open"));
        Div form = new Div(name, role, store, guide, login, password);
        form.addClassName("stack");
        add(form);
        Button save = SendOnce.button(getTranslation("accounts.open"), () -> {
            if (answers.show(sending.send(request -> commands.open(request, filled())))) {
                close();
                Notices.done(getTranslation("accounts.opened"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), save);
        addClassNames("form-dialog", "enter-sends");
        name.focus();
    }

    private NewAccount filled() {
        return new NewAccount(
                account,
                login.getValue(),
                name.getValue(),
                role.getValue(),
                role.getValue() == Role.STORE_MANAGER ? store.getValue() : null,
                role.getValue() == Role.GUIDE ? guide.getValue() : null,
                password.getValue());
    }
}
