package io.sanshan.axon.uniqueness;

import static io.sanshan.application.shared.UniqueKeys.Kind.ACCOUNT_LOGIN;
import static io.sanshan.application.shared.UniqueKeys.Kind.MEMBER_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.encryption.KeyVault;
import io.sanshan.axon.encryption.TestMasterKey;
import io.sanshan.domain.account.AccountEvent.AccountClosed;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.shared.Personal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a process that was killed left behind is settled from the log. */
class UniqueKeysFromTheLogTest {

    private static final Instant LAST_RUN = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant THIS_RUN = Instant.parse("2026-11-21T09:00:00Z");
    private static final MemberId ANNA = MemberId.named("anna");
    private static final MemberId BERT = MemberId.named("bert");
    private static final AccountId CLERK = AccountId.named("clerk");

    private final TestDatabase database = TestDatabase.open(TestDatabase.Vendor.H2);
    private final KeyVault vault = new KeyVault(database.pool());
    private final UniqueKeyTable table =
            new UniqueKeyTable(vault, TestMasterKey.of(1), Clock.fixed(LAST_RUN, ZoneOffset.UTC));
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final UniqueKeysFromTheLog fromTheLog = new UniqueKeysFromTheLog(table, store);
    private final Map<String, Long> sequences = new HashMap<>();

    @AfterEach
    void close() {
        vault.close();
        database.close();
    }

    @Test
    void confirmsWhatTheLogHoldsAndLetsGoWhatItDoesNot() {
        table.reserve(MEMBER_PHONE, "1", ANNA.value());
        happened(ANNA.value(), registered(ANNA, "1"));
        table.reserve(MEMBER_PHONE, "2", BERT.value());
        table.reserve(ACCOUNT_LOGIN, "clerk", CLERK.value());
        happened(CLERK.value(), opened("clerk"));

        assertThat(fromTheLog.settle(THIS_RUN)).isEqualTo(3);

        assertThat(table.owner(MEMBER_PHONE, "1")).contains(ANNA.value());
        assertThat(table.owner(MEMBER_PHONE, "2")).isEmpty();
        assertThat(table.owner(ACCOUNT_LOGIN, "clerk")).contains(CLERK.value());
        assertThat(fromTheLog.settle(THIS_RUN)).isZero();
    }

    @Test
    void followsAChangeOfPhoneToItsEndOrBackToItsBeginning() {
        happened(ANNA.value(), registered(ANNA, "1"));
        table.confirm(MEMBER_PHONE, "1", ANNA.value());
        table.reserve(MEMBER_PHONE, "2", ANNA.value());
        fromTheLog.settle(THIS_RUN);
        assertThat(table.owner(MEMBER_PHONE, "1")).contains(ANNA.value());
        assertThat(table.owner(MEMBER_PHONE, "2")).isEmpty();

        table.reserve(MEMBER_PHONE, "2", ANNA.value());
        happened(ANNA.value(), new PhoneChanged(ANNA, Personal.of("2")));
        fromTheLog.settle(THIS_RUN);
        assertThat(table.owner(MEMBER_PHONE, "1")).isEmpty();
        assertThat(table.owner(MEMBER_PHONE, "2")).contains(ANNA.value());
    }

    @Test
    void leavesAloneWhatIsReservedInThisRun() {
        table.reserve(MEMBER_PHONE, "1", ANNA.value());

        assertThat(fromTheLog.settle(LAST_RUN)).isZero();
        assertThat(table.owner(MEMBER_PHONE, "1")).contains(ANNA.value());
    }

    @Test
    void freesWhatBelongedToThoseWhoLeft() {
        happened(ANNA.value(), registered(ANNA, "1"));
        happened(BERT.value(), registered(BERT, "2"));
        happened(CLERK.value(), opened("clerk"));
        table.confirm(MEMBER_PHONE, "1", ANNA.value());
        table.confirm(MEMBER_PHONE, "2", BERT.value());
        table.confirm(ACCOUNT_LOGIN, "clerk", CLERK.value());
        happened(ANNA.value(), new MemberLeft(ANNA));
        happened(CLERK.value(), new AccountClosed(CLERK));

        fromTheLog.freeThoseWhoLeft(Instant.now(), () -> true);

        assertThat(table.owner(MEMBER_PHONE, "1")).isEmpty();
        assertThat(table.owner(MEMBER_PHONE, "2")).contains(BERT.value());
        assertThat(table.owner(ACCOUNT_LOGIN, "clerk")).isEmpty();

        table.confirm(MEMBER_PHONE, "2", BERT.value());
        happened(BERT.value(), new MemberLeft(BERT));
        fromTheLog.freeThoseWhoLeft(Instant.now(), () -> true);
        assertThat(table.owner(MEMBER_PHONE, "2")).isEmpty();
    }

    @Test
    void marksNothingAsSearchedWhenItWasStopped() {
        happened(ANNA.value(), registered(ANNA, "1"));

        fromTheLog.freeThoseWhoLeft(THIS_RUN, () -> false);
        assertThat(table.searchedTo()).isEmpty();

        fromTheLog.freeThoseWhoLeft(THIS_RUN, () -> true);
        assertThat(table.searchedTo()).contains(THIS_RUN.toEpochMilli());
    }

    @Test
    void makesALostTableAnew() {
        happened(ANNA.value(), registered(ANNA, "1"));
        happened(BERT.value(), registered(BERT, "2"));
        happened(CLERK.value(), opened("clerk"));
        happened(ANNA.value(), new PhoneChanged(ANNA, Personal.of("3")));
        happened(BERT.value(), new MemberLeft(BERT));
        table.reserve(MEMBER_PHONE, "9", ANNA.value());

        assertThat(fromTheLog.rebuild()).isEqualTo(2);

        assertThat(table.owner(MEMBER_PHONE, "3")).contains(ANNA.value());
        assertThat(table.owner(ACCOUNT_LOGIN, "clerk")).contains(CLERK.value());
        for (String free : new String[] {"1", "2", "9"}) {
            assertThat(table.owner(MEMBER_PHONE, free)).isEmpty();
        }
    }

    private void happened(String stream, Object event) {
        long sequence = sequences.merge(stream, 0L, (old, zero) -> old + 1);
        store.publish(new GenericDomainEventMessage<>("Test", stream, sequence, event));
    }

    private static MemberRegistered registered(MemberId member, String phone) {
        return new MemberRegistered(member, Personal.of("name"), Personal.of(phone), null, JoinSource.STORE, null);
    }

    private static AccountOpened opened(String login) {
        return new AccountOpened(CLERK, Personal.of(login), Personal.of("name"), Role.values()[0], null, null);
    }
}
