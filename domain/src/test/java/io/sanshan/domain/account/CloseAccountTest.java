package io.sanshan.domain.account;

import static io.sanshan.domain.account.AccountScenario.ZHAO;
import static io.sanshan.domain.account.AccountScenario.anAccount;

import io.sanshan.domain.account.AccountCommand.CloseAccount;
import io.sanshan.domain.account.AccountEvent.AccountClosed;
import org.junit.jupiter.api.Test;

class CloseAccountTest {

    @Test
    void closes() {
        anAccount().when(new CloseAccount(ZHAO)).records(new AccountClosed(ZHAO));
    }

    @Test
    void refusesTheSecondTime() {
        anAccount().closed().when(new CloseAccount(ZHAO)).refuses(AccountRefusal.ACCOUNT_CLOSED);
    }
}
