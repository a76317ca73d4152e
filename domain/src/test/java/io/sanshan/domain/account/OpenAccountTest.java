package io.sanshan.domain.account;

import static io.sanshan.domain.account.AccountScenario.ZHAO;
import static io.sanshan.domain.account.AccountScenario.noAccountYet;

import io.sanshan.domain.account.AccountCommand.OpenAccount;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAccountTest {

    private static final Personal LOGIN = Personal.of("zhao");
    private static final Personal NAME = Personal.of("Zhao Min");
    private static final StoreId BUND = StoreId.named("Bund");
    private static final GuideId LI = GuideId.named("Li");

    private static OpenAccount open(Role role, @Nullable StoreId store, @Nullable GuideId guide) {
        return new OpenAccount(ZHAO, LOGIN, NAME, role, store, guide);
    }

    private static AccountOpened opened(Role role, @Nullable StoreId store, @Nullable GuideId guide) {
        return new AccountOpened(ZHAO, LOGIN, NAME, role, store, guide);
    }

    @Nested
    class Accepted {

        @ParameterizedTest
        @EnumSource(names = {"HEADQUARTERS", "AUDITOR"})
        void forTheWholeBrand(Role role) {
            noAccountYet().when(open(role, null, null)).records(opened(role, null, null));
        }

        @Test
        void forTheManagerOfAStore() {
            noAccountYet().when(open(Role.STORE_MANAGER, BUND, null)).records(opened(Role.STORE_MANAGER, BUND, null));
        }

        @Test
        void forAGuide() {
            noAccountYet().when(open(Role.GUIDE, null, LI)).records(opened(Role.GUIDE, null, LI));
        }
    }

    @Nested
    class Refused {

        @Test
        void toAStoreManagerWithoutAStore() {
            noAccountYet().when(open(Role.STORE_MANAGER, null, LI)).refuses(AccountRefusal.STORE_MISSING);
        }

        @Test
        void toAGuideWhoIsNotNamed() {
            noAccountYet().when(open(Role.GUIDE, BUND, null)).refuses(AccountRefusal.GUIDE_MISSING);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3000"})
        void withoutALoginOrAName(String blank) {
            Personal missing = Personal.of(blank);
            noAccountYet()
                    .when(new OpenAccount(ZHAO, missing, NAME, Role.AUDITOR, null, null))
                    .refuses(AccountRefusal.LOGIN_MISSING);
            noAccountYet()
                    .when(new OpenAccount(ZHAO, LOGIN, missing, Role.AUDITOR, null, null))
                    .refuses(AccountRefusal.NAME_MISSING);
        }
    }
}
