package io.sanshan.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.ui.kit.Titles;
import java.util.Optional;

/**
 * The login. Its form is a plain one that the browser sends, so that password managers know it. Why a login failed it does not
 * say: that would tell which logins exist.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;
    private final transient AccountQueries accounts;
    private final LoginForm form = new LoginForm();

    LoginView(AuthenticationContext authentication, AccountQueries accounts) {
        this.authentication = authentication;
        this.accounts = accounts;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        getContent().add(new PublicFrame(getTranslation("login.heading"), getTranslation("login.lead"), form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo(HomeView.class);
        } else if (!accounts.hasAny(new Caller.Anyone())) {
            event.forwardTo(FirstAccountView.class);
        } else {
            say(event.getLocation().getQueryParameters());
        }
    }

    private void say(QueryParameters parameters) {
        Optional<String> wait = parameters.getSingleParameter("wait").filter(seconds -> seconds.matches("\\d{1,3}"));
        if (wait.isPresent()) {
            show(getTranslation("login.wait"), getTranslation("login.wait.hint", Integer.valueOf(wait.get())));
        } else if (parameters.getSingleParameter("ended").isPresent()) {
            show(getTranslation("login.ended"), getTranslation("login.ended.hint"));
        } else if (parameters.getSingleParameter("error").isPresent()) {
            form.setError(true);
        }
    }

    private void show(String title, String hint) {
        LoginI18n texts = texts();
        texts.getErrorMessage().setTitle(title);
        texts.getErrorMessage().setMessage(hint);
        form.setI18n(texts);
        form.setError(true);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("login.title");
    }

    private LoginI18n texts() {
        LoginI18n.Form fields = new LoginI18n.Form();
        fields.setTitle("");
        fields.setUsername(getTranslation("login.name"));
        fields.setPassword(getTranslation("login.password"));
        fields.setSubmit(getTranslation("login.submit"));
        LoginI18n.ErrorMessage error = new LoginI18n.ErrorMessage();
        error.setTitle(getTranslation("login.failed"));
        error.setMessage(getTranslation("login.failed.hint"));
        error.setUsername(getTranslation("login.name.missing"));
        error.setPassword(getTranslation("login.password.missing"));
        LoginI18n texts = new LoginI18n();
        texts.setForm(fields);
        texts.setErrorMessage(error);
        return texts;
    }
}
