package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.axon.encryption.KeyVault;
import io.sanshan.axon.encryption.PersonKey;
import io.sanshan.axon.encryption.PersonKeyTable;
import io.sanshan.axon.encryption.TestMasterKey;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node that had no part in an erasure and still has the key in its memory. */
class ErasedPersonsForgottenTest {

    private static final MemberId ANNA = MemberId.named("anna");
    private static final MemberId BERT = MemberId.named("bert");

    private final TestDatabase database = TestDatabase.open(TestDatabase.Vendor.H2);
    private final KeyVault vault = new KeyVault(database.pool());
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final PersonKeyTable here = table();
    private final PersonKeyTable elsewhere = table();
    private final ErasedPersonsForgotten forgotten = new ErasedPersonsForgotten(store, here, event -> {});
    private final Map<String, Long> sequences = new HashMap<>();

    @AfterEach
    void close() {
        forgotten.stop();
        vault.close();
        database.close();
    }

    private PersonKeyTable table() {
        return new PersonKeyTable(vault, TestMasterKey.of(1), new SecureRandom(), Clock.systemUTC(), 1000);
    }

    private void happened(MemberEvent event) {
        long sequence = sequences.merge(event.person(), 0L, (before, zero) -> before + 1);
        store.publish(new GenericDomainEventMessage<>("Member", event.person(), sequence, event));
    }

    @Test
    void forgetsAsSoonAsTheLogSaysSo() {
        PersonKey anna = elsewhere.forWriting(ANNA.value());
        PersonKey bert = elsewhere.forWriting(BERT.value());
        happened(new MemberErased(BERT, ErasureReason.PERSON_REQUEST));
        forgotten.start();
        assertThat(here.forReading(ANNA.value(), anna.id())).contains(anna);
        assertThat(here.forReading(BERT.value(), bert.id())).contains(bert);

        happened(new MemberErased(ANNA, ErasureReason.PERSON_REQUEST));
        Instant destroyed = elsewhere.destroy(ANNA.value());
        assertThat(elsewhere.forReading(ANNA.value(), anna.id())).isEmpty();
        happened(new ErasureCompleted(ANNA, destroyed, 2, true, 0));

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        here.forReading(ANNA.value(), anna.id()))
                .isEmpty());
        assertThat(here.forReading(BERT.value(), bert.id())).contains(bert);
    }

    @Test
    void startsAndStopsAgain() {
        forgotten.start();
        assertThat(forgotten.isRunning()).isTrue();
        forgotten.stop();
        assertThat(forgotten.isRunning()).isFalse();
        forgotten.start();
        PersonKey anna = elsewhere.forWriting(ANNA.value());
        assertThat(here.forReading(ANNA.value(), anna.id())).contains(anna);
        happened(new ErasureCompleted(ANNA, elsewhere.destroy(ANNA.value()), 2, true, 0));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        here.forReading(ANNA.value(), anna.id()))
                .isEmpty());
    }
}
