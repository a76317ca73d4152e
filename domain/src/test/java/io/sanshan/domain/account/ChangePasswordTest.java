package io.sanshan.domain.account;

import static io.sanshan.domain.account.AccountScenario.ZHAO;
import static io.sanshan.domain.account.AccountScenario.anAccount;

import io.sanshan.domain.account.AccountCommand.ChangePassword;
import io.sanshan.domain.account.AccountEvent.PasswordChanged;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {

    @Test
    void recordsThatItWasSetAnewEveryTime() {
        anAccount().when(new ChangePassword(ZHAO)).records(new PasswordChanged(ZHAO));
        anAccount().withANewPassword().when(new ChangePassword(ZHAO)).records(new PasswordChanged(ZHAO));
    }

    @Test
    void refusesAClosedAccount() {
        anAccount().closed().when(new ChangePassword(ZHAO)).refuses(AccountRefusal.ACCOUNT_CLOSED);
    }
}
