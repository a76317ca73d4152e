package io.sanshan.axon.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys of persons: one each, durable before use, gone for good once destroyed. */
@ParameterizedClass
@MethodSource("vendors")
class PersonKeyTableTest {

    private static final String ANNA = "member-anna";
    private static final String BERT = "member-bert";

    private final TestDatabase database;
    private final KeyVault vault;

    PersonKeyTableTest(TestDatabase.Vendor vendor) {
        // One connection: who holds it and needs a key must not wait for a second.
        this.database = TestDatabase.open(vendor, 1);
        this.vault = new KeyVault(database.pool());
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
    void keepsOneKeyPerPersonAcrossRestarts() {
        PersonKey key = table().forWriting(ANNA);

        assertThat(table().forWriting(ANNA)).isEqualTo(key);
        assertThat(table().forReading(ANNA, key.id())).contains(key);
        assertThat(table().forWriting(BERT).secret()).isNotEqualTo(key.secret());
    }

    @Test
    void givesRacersTheSameKey() throws Exception {
        List<Callable<PersonKey>> racers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            racers.add(() -> table().forWriting(ANNA));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> ids = new ArrayList<>();
            for (Future<PersonKey> answer : threads.invokeAll(racers)) {
                ids.add(answer.get().id());
            }
            assertThat(ids).hasSize(32).containsOnly(ids.getFirst());
        }
    }

    @Test
    void isStoredWhateverBecomesOfTheCallersTransaction() throws Exception {
        PersonKey key;
        try (Connection callers = database.pool().getConnection()) {
            callers.setAutoCommit(false);
            key = table().forWriting(ANNA);
            callers.rollback();
        }
        assertThat(table().forReading(ANNA, key.id())).contains(key);
    }

    @Test
    void readsAheadWithoutMixingPersonsUp() {
        PersonKeyTable writer = table();
        List<PersonKey> keys = IntStream.range(0, 300)
                .mapToObj(i -> writer.forWriting("member-" + i))
                .toList();
        PersonKeyTable reader =
                new PersonKeyTable(vault, TestMasterKey.of(1), new SecureRandom(), Clock.systemUTC(), 10);

        assertThat(keys).allSatisfy(key -> assertThat(reader.forReading(key.person(), key.id()))
                .contains(key));
        assertThat(keys.reversed()).allSatisfy(key -> assertThat(reader.forReading(key.person(), key.id()))
                .contains(key));
    }

    @Test
    void isGoneForGoodOnceDestroyed() {
        PersonKeyTable table = table();
        PersonKey key = table.forWriting(ANNA);
        table.destroy(ANNA);

        for (PersonKeyTable any : List.of(table, table())) {
            assertThat(any.forReading(ANNA, key.id())).isEmpty();
            assertThatThrownBy(() -> any.forWriting(ANNA))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("erased");
        }
        assertThat(vault.jdbc()
                        .sql("select wrapped_key from person_key")
                        .query(byte[].class)
                        .list())
                .containsOnlyNulls();
    }

    @Test
    void tellsTheSameMomentHoweverOftenItIsDestroyed() {
        Instant first = Instant.parse("2026-03-04T05:06:07.123Z");
        PersonKeyTable table = table(Clock.fixed(first, ZoneOffset.UTC));
        table.forWriting(ANNA);

        assertThat(table.destroy(ANNA)).isEqualTo(first);
        assertThat(table().destroy(ANNA)).isEqualTo(first);
        assertThat(table.isDestroyed(ANNA)).isTrue();
    }

    @Test
    void givesNoKeyToSomebodyWhoWasErasedBeforeHavingOne() {
        PersonKeyTable table = table();
        table.destroy(ANNA);

        assertThat(table.isDestroyed(ANNA)).isTrue();
        assertThat(table.isDestroyed(BERT)).isFalse();
        assertThatThrownBy(() -> table.forWriting(ANNA)).hasMessageContaining("erased");
        assertThat(table.forWriting(BERT)).isNotNull();
    }

    @Test
    void forgetsWhatAnotherNodeDestroyed() {
        PersonKeyTable one = table();
        PersonKeyTable other = table();
        PersonKey key = one.forWriting(ANNA);
        assertThat(other.forReading(ANNA, key.id())).contains(key);

        one.destroy(ANNA);
        assertThat(other.forReading(ANNA, key.id())).as("not told yet").contains(key);
        other.forget(ANNA);
        assertThat(other.forReading(ANNA, key.id())).isEmpty();
        assertThat(other.isDestroyed(ANNA)).isTrue();
    }

    @Test
    void tellsALostKeyFromADestroyedOne() {
        PersonKey key = table().forWriting(ANNA);
        vault.jdbc().sql("delete from person_key").update();

        assertThatThrownBy(() -> table().forReading(ANNA, key.id()))
                .isInstanceOf(KeyIsMissing.class)
                .hasMessageContaining("lost");
    }

    @Test
    void noticesKeysThatWereExchanged() {
        PersonKey anna = table().forWriting(ANNA);
        PersonKey bert = table().forWriting(BERT);
        byte[] wrapped = vault.jdbc()
                .sql("select wrapped_key from person_key where person = ?")
                .param(BERT)
                .query(byte[].class)
                .single();
        vault.jdbc()
                .sql("update person_key set wrapped_key = ? where person = ?")
                .params(wrapped, ANNA)
                .update();

        assertThatThrownBy(() -> table().forReading(ANNA, anna.id())).isInstanceOf(DoesNotOpen.class);
        assertThat(table().forReading(BERT, bert.id())).contains(bert);
    }

    @Test
    void doesNotStandInTheTableInClear() {
        byte[] secret = table().forWriting(ANNA).secret().getEncoded();

        byte[] stored = vault.jdbc()
                .sql("select wrapped_key from person_key")
                .query(byte[].class)
                .single();

        assertThat(stored).hasSize(12 + secret.length + 16);
        // As text of one character a byte, since single bytes may well be the same.
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    private PersonKeyTable table() {
        return table(Clock.systemUTC());
    }

    private PersonKeyTable table(Clock clock) {
        return new PersonKeyTable(vault, TestMasterKey.of(1), new SecureRandom(), clock, 1000);
    }
}
