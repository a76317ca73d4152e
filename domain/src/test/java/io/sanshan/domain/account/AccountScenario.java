package io.sanshan.domain.account;

import io.sanshan.domain.account.AccountEvent.AccountClosed;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.account.AccountEvent.PasswordChanged;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.shared.AggregateScenario;
import io.sanshan.domain.shared.Personal;

/** Situations of Zhao's account. */
final class AccountScenario extends AggregateScenario<AccountScenario> {

    static final AccountId ZHAO = AccountId.named("zhao");

    private AccountScenario() {
        super(Account.class);
    }

    static AccountScenario noAccountYet() {
        return new AccountScenario();
    }

    static AccountScenario anAccount() {
        return noAccountYet()
                .given(new AccountOpened(
                        ZHAO, Personal.of("zhao"), Personal.of("Zhao"), Role.HEADQUARTERS, null, null));
    }

    AccountScenario withANewPassword() {
        return given(new PasswordChanged(ZHAO));
    }

    AccountScenario closed() {
        return given(new AccountClosed(ZHAO));
    }
}
