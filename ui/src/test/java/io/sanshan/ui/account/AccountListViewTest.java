package io.sanshan.ui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.account.AccountCard;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.account.AccountRefusal;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("The accounts of the brand")
class AccountListViewTest extends ScreenTest {

    private static final AccountId OWN = AccountId.named("own");
    private static final Caller.Staff HEADQUARTERS = new Caller.Staff(OWN, Role.HEADQUARTERS, null, null);
    private static final StoreId HARBOUR = StoreId.named("harbour");

    private final AccountQueries accounts = mock(AccountQueries.class);
    private final AccountCommands commands = mock(AccountCommands.class);
    private final StoreQueries stores = mock(StoreQueries.class);

    private AccountListView view;

    @BeforeEach
    void open() {
        loggedIn(HEADQUARTERS);
        when(stores.names(HEADQUARTERS)).thenReturn(Map.of(HARBOUR, "Harbour"));
        when(accounts.list(HEADQUARTERS))
                .thenReturn(List.of(
                        account(OWN, "Helena Wolf", null),
                        account(AccountId.named("other"), "Otto Klein", null),
                        account(AccountId.named("gone"), "Ines Rot", TrialBrand.NOW)));
        view = show(new AccountListView(accounts, commands, stores, mock(GuideQueries.class), current, changes));
    }

    private static AccountCard account(AccountId id, String name, @Nullable Instant closed) {
        return new AccountCard(
                id, name.toLowerCase(Locale.ROOT), name, Role.HEADQUARTERS, null, null, Instant.EPOCH, null, closed);
    }

    private String changesOf(int row) {
        return words(test(find(Grid.class).single()).getCellComponent(row, 5));
    }

    @Test
    @DisplayName("nobody closes the own account, and a closed one takes no change")
    void mayNot() {
        assertThat(changesOf(0)).contains("New password").doesNotContain("Close account");
        assertThat(changesOf(1)).contains("New password", "Close account");
        assertThat(changesOf(2)).isEmpty();
    }

    @Test
    @DisplayName("a refusal lands on its field and nothing that was typed is lost")
    void refused() {
        when(commands.open(any(), any())).thenReturn(Outcome.refused(Refusal.of(AccountRefusal.LOGIN_TAKEN)));
        test(button("Open an account")).click();
        TextField login = find(TextField.class).withCaption("Login").single();
        PasswordField password = find(PasswordField.class).single();
        test(login).setValue("hq");
        test(password).setValue("a long password");
        save();
        assertThat(login.isInvalid()).isTrue();
        assertThat(login.getErrorMessage()).isNotBlank();
        assertThat(login.getValue()).isEqualTo("hq");
        assertThat(password.getValue()).isEqualTo("a long password");
        assertThat(password.isInvalid()).isFalse();

        when(commands.open(any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(AccountRefusal.PASSWORD_TOO_SHORT, 10)));
        save();
        assertThat(login.isInvalid()).isFalse();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).isEqualTo("Use at least ten characters.");
    }

    @Test
    @DisplayName("a store goes with a manager only, also if one was chosen before the role was changed")
    void storeOfARole() {
        when(commands.open(any(), any())).thenReturn(Outcome.done());
        test(button("Open an account")).click();
        @SuppressWarnings("unchecked")
        ComboBox<StoreId> store = find(ComboBox.class).withCaption("Store").single();
        @SuppressWarnings("unchecked")
        Select<Role> role = find(Select.class).single();
        assertThat(store.isVisible()).isTrue();
        store.setValue(HARBOUR);
        role.setValue(Role.AUDITOR);
        assertThat(store.isVisible()).isFalse();
        save();
        ArgumentCaptor<NewAccount> wanted = ArgumentCaptor.forClass(NewAccount.class);
        verify(commands).open(any(), wanted.capture());
        assertThat(wanted.getValue().role()).isEqualTo(Role.AUDITOR);
        assertThat(wanted.getValue().store()).isNull();
        assertThat(wanted.getValue().guide()).isNull();
        assertThat(find(PasswordField.class).exists()).as("the form is closed").isFalse();
    }

    /** The button of the dialog is called as the one that opened it. */
    private void save() {
        test(find(Button.class).withText("Open an account").all().getLast()).click();
    }
}
