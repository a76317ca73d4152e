package io.sanshan.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Request;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.Titles;
import java.time.Clock;

/** Opens the first account of headquarters in an empty installation; once there is one, this page is gone. */
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
class FirstAccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountQueries accounts;
    private final transient AccountCommands commands;
    private final transient SendOnce sending;
    private final transient Answers answers;
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    FirstAccountView(AccountQueries accounts, AccountCommands commands, ReadModelChanges changes, Clock clock) {
        this.accounts = accounts;
        this.commands = commands;
        sending = new SendOnce(() -> Request.of(new Caller.Anyone(), clock.instant()));
        answers = new Answers().field("name", name).field("login", login).field("password", password);

        name.setLabel(getTranslation("setup.name"));
        name.setAutocomplete(Autocomplete.NAME);
        login.setLabel(getTranslation("login.name"));
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutocapitalize(Autocapitalize.NONE);
        password.setLabel(getTranslation("login.password"));
        password.setHelperText(getTranslation("setup.password.hint"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setLabel(getTranslation("setup.password.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button open = SendOnce.button(getTranslation("setup.open"), this::open);
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickShortcut(Key.ENTER);

        Div form = new Div(name, login, password, again, open);
        form.addClassName("stack");
        getContent().add(new PublicFrame(getTranslation("setup.heading"), getTranslation("setup.lead"), form));
        LiveRefresh.on(this, changes, this::leave, ReadModelNames.ACCOUNTS);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (accounts.hasAny(new Caller.Anyone())) {
            event.forwardTo(LoginView.class);
        } else {
            name.focus();
        }
    }

    private void open() {
        again.setInvalid(!again.getValue().equals(password.getValue()));
        again.setErrorMessage(getTranslation("setup.password.differs"));
        if (again.isInvalid()) {
            again.focus();
            return;
        }
        boolean opened = answers.show(sending.send(request ->
                commands.firstHeadquarters(request, login.getValue(), name.getValue(), password.getValue())));
        if (opened) {
            Notices.done(getTranslation("setup.done"));
            leave();
        }
    }

    /** The read model may be a moment behind the account that was opened; until it knows it, the login would lead back here. */
    private void leave() {
        if (accounts.hasAny(new Caller.Anyone())) {
            getUI().ifPresent(ui -> ui.navigate(LoginView.class));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("setup.title");
    }
}
