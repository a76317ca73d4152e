package io.sanshan.axon.uniqueness;

import static io.sanshan.application.shared.UniqueKeys.Kind.ACCOUNT_LOGIN;
import static io.sanshan.application.shared.UniqueKeys.Kind.MEMBER_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.encryption.KeyVault;
import io.sanshan.axon.encryption.TestMasterKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A value has one owner, also when many ask at once. */
@ParameterizedClass
@MethodSource("vendors")
class UniqueKeyTableTest {

    private static final String PHONE = "+8613800000000";
    private static final String ANNA = "member-anna";
    private static final String BERT = "member-bert";

    private final TestDatabase database;
    private final KeyVault vault;
    private final UniqueKeyTable keys;

    UniqueKeyTableTest(TestDatabase.Vendor vendor) {
        this.database = TestDatabase.open(vendor, 1);
        this.vault = new KeyVault(database.pool());
        this.keys = new UniqueKeyTable(vault, TestMasterKey.of(1), Clock.systemUTC());
    }

    static Stream<TestDatabase.Vendor> vendors() {
        return TestDatabase.vendors();
    }

    @AfterEach
    void close() {
        vault.close();
        database.close();
    }

    @Test
    void belongsToWhoReservedItFirst() {
        assertThat(keys.reserve(MEMBER_PHONE, PHONE, ANNA)).isTrue();

        assertThat(keys.reserve(MEMBER_PHONE, PHONE, ANNA)).isTrue();
        assertThat(keys.reserve(MEMBER_PHONE, PHONE, BERT)).isFalse();
        assertThat(keys.reserve(ACCOUNT_LOGIN, PHONE, BERT)).isTrue();
        assertThat(keys.owner(MEMBER_PHONE, PHONE)).contains(ANNA);
    }

    @Test
    void isTheSameHoweverItIsSpelt() {
        keys.reserve(MEMBER_PHONE, PHONE, ANNA);
        keys.reserve(ACCOUNT_LOGIN, "Anna@Shop", ANNA);

        assertThat(keys.reserve(MEMBER_PHONE, " +86 138-0000 (0000)", BERT)).isFalse();
        assertThat(keys.reserve(ACCOUNT_LOGIN, " anna@shop ", BERT)).isFalse();
    }

    @Test
    void goesToOneOfManyRacers() throws Exception {
        for (int round = 0; round < 10; round++) {
            String phone = PHONE + round;
            List<Callable<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                String owner = "member-" + i;
                racers.add(() -> keys.reserve(MEMBER_PHONE, phone, owner));
            }
            int won = 0;
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> answer : threads.invokeAll(racers)) {
                    won += answer.get() ? 1 : 0;
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void survivesRacersWhoAlsoConfirmAndLetGo() throws Exception {
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String owner = "member-" + i;
            boolean keeps = i % 2 == 0;
            String phone = PHONE + i % 4;
            racers.add(() -> {
                if (!keys.reserve(MEMBER_PHONE, phone, owner)) {
                    return false;
                }
                if (keeps) {
                    keys.confirm(MEMBER_PHONE, phone, owner);
                } else {
                    keys.letGo(MEMBER_PHONE, phone, owner);
                }
                return keeps;
            });
        }
        int kept = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : threads.invokeAll(racers)) {
                kept += answer.get() ? 1 : 0;
            }
        }
        assertThat(vault.jdbc()
                        .sql("select count(*) from unique_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(kept);
    }

    @Test
    void isFreeAgainWhenLetGoButNotOnceConfirmed() {
        keys.reserve(MEMBER_PHONE, PHONE, ANNA);
        keys.letGo(MEMBER_PHONE, PHONE, BERT);
        assertThat(keys.owner(MEMBER_PHONE, PHONE)).contains(ANNA);
        keys.letGo(MEMBER_PHONE, PHONE, ANNA);
        assertThat(keys.owner(MEMBER_PHONE, PHONE)).isEmpty();

        keys.reserve(MEMBER_PHONE, PHONE, BERT);
        keys.confirm(MEMBER_PHONE, PHONE, BERT);
        keys.letGo(MEMBER_PHONE, PHONE, BERT);
        assertThat(keys.owner(MEMBER_PHONE, PHONE)).contains(BERT);
    }

    @Test
    void replacesTheOldValueOfItsOwnerWhenConfirmed() {
        keys.reserve(MEMBER_PHONE, PHONE, ANNA);
        keys.confirm(MEMBER_PHONE, PHONE, ANNA);
        keys.reserve(ACCOUNT_LOGIN, "anna", ANNA);
        keys.reserve(MEMBER_PHONE, PHONE + 1, ANNA);
        keys.confirm(MEMBER_PHONE, PHONE + 1, ANNA);

        assertThat(keys.owner(MEMBER_PHONE, PHONE)).isEmpty();
        assertThat(keys.owner(MEMBER_PHONE, PHONE + 1)).contains(ANNA);
        assertThat(keys.owner(ACCOUNT_LOGIN, "anna")).contains(ANNA);
    }

    @Test
    void isConfirmedAlsoWhenItsReservationWasSettledMeanwhileUnlessAnotherHasIt() {
        keys.confirm(MEMBER_PHONE, PHONE, ANNA);
        assertThat(keys.owner(MEMBER_PHONE, PHONE)).contains(ANNA);

        assertThatThrownBy(() -> keys.confirm(MEMBER_PHONE, PHONE, BERT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(PHONE);
    }

    @Test
    void isGivenUpWithAllOfItsKind() {
        keys.reserve(MEMBER_PHONE, PHONE, ANNA);
        keys.confirm(MEMBER_PHONE, PHONE, ANNA);
        keys.reserve(MEMBER_PHONE, PHONE + 1, ANNA);
        keys.reserve(ACCOUNT_LOGIN, "anna", ANNA);
        keys.giveUp(MEMBER_PHONE, ANNA);

        assertThat(keys.owner(MEMBER_PHONE, PHONE)).isEmpty();
        assertThat(keys.owner(MEMBER_PHONE, PHONE + 1)).isEmpty();
        assertThat(keys.owner(ACCOUNT_LOGIN, "anna")).contains(ANNA);
    }

    @Test
    void isKeptAsAHashThatNeedsTheMasterKey() {
        keys.reserve(MEMBER_PHONE, PHONE, ANNA);
        UniqueKeyTable withAnotherKey = new UniqueKeyTable(vault, TestMasterKey.of(2), Clock.systemUTC());

        assertThat(vault.jdbc()
                        .sql("select key_hash from unique_key")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
        assertThat(withAnotherKey.owner(MEMBER_PHONE, PHONE)).isEmpty();
        assertThat(keys.hash("wallet", "secret")).isNotEqualTo(keys.hash("cookie", "secret"));
        assertThat(keys.hash("MEMBER_PHONE", PHONE)).isNotEqualTo(keys.hashOf(MEMBER_PHONE, PHONE));
    }
}
