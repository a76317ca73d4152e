package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.Outcome;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.axon.json.MessageJson;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OnSeveralStreams;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.Store;
import io.sanshan.domain.store.StoreCommand;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** What callers are told, on the real bus and the real store: each answer, and the same one when a command id comes again. */
class AxonCommandSenderTest {

    private static final StoreId QUAY = StoreId.named("quay");
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final DataSize LARGEST = DataSize.ofKilobytes(100);

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private GroupCommitEventStorageEngine engine;

    @SuppressWarnings("NullAway.Init")
    private EventStore store;

    @SuppressWarnings("NullAway.Init")
    private CommandBus bus;

    @SuppressWarnings("NullAway.Init")
    private AxonCommandSender sender;

    private void startOn(Vendor vendor) {
        database = TestDatabase.open(vendor);
        CommandBuses buses = new CommandBuses();
        bus = buses.commandBus(buses.occasionOfTheCommand());
        Jackson3Serializer json = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> MessageJson.configure(mapper, FixedKeys.sealer()))
                .build();
        EventStores stores = new EventStores();
        Configuration configuration = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> json)
                .configureCommandBus(c -> bus)
                .configureEventStore(c -> {
                    engine = stores.eventStorageEngine(database.pool(), stores.eventSchema(), json, json, c);
                    return stores.eventBus(engine, new EventIdsFromCommands(), new LargestEvent(json, LARGEST));
                })
                .configureAggregate(Store.class)
                .start();
        store = configuration.eventStore();
        sender = new AxonCommandSender(bus, store);
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void saysDoneOnceItIsInTheLog(Vendor vendor) {
        startOn(vendor);
        assertThat(sender.send(open("Quay"), occasion("one"))).isEqualTo(Outcome.done());
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.getIdentifier()).isEqualTo("one#0");
            assertThat(event.getMetaData()).containsEntry("command", "one");
        });
    }

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void tellsARefusalOfTheDomainAndRecordsNothing(Vendor vendor) {
        startOn(vendor);
        assertThat(sender.send(open(""), occasion("one"))).isInstanceOf(Outcome.Refused.class);
        assertThat(events()).isEmpty();
    }

    /** Counted in bytes: each of these characters takes three. */
    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void refusesWhatIsLargerThanTheLogTakes(Vendor vendor) {
        startOn(vendor);
        Outcome tooLarge = Outcome.refused(Refusal.of(LogRefusal.TOO_LARGE, 100));
        assertThat(sender.send(open("山".repeat(40_000)), occasion("one"))).isEqualTo(tooLarge);
        assertThat(events()).isEmpty();
        assertThat(sender.send(open("山".repeat(30_000)), occasion("one"))).isEqualTo(Outcome.done());
        assertThat(sender.send(describe("山".repeat(40_000)), occasion("two"))).isEqualTo(tooLarge);
        assertThat(sender.send(describe("Quay"), occasion("three"))).isEqualTo(Outcome.done());
        assertThat(events()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void givesTheAnswerAgainWhenAnIdComesAgain(Vendor vendor) {
        startOn(vendor);
        sender.send(open("Quay"), occasion("one"));
        sender.send(closing(), occasion("two"));
        assertThat(sender.send(open("Quay"), occasion("one"))).isEqualTo(Outcome.done());
        assertThat(sender.send(closing(), occasion("two"))).isEqualTo(Outcome.done());
        assertThat(events()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void givesTheAnswerAgainToACommandThatWouldBeTakenTwice(Vendor vendor) {
        startOn(vendor);
        sender.send(open("Quay"), occasion("one"));
        sender.send(describe("Harbour"), occasion("two"));
        sender.send(describe("Quay"), occasion("three"));
        assertThat(sender.send(describe("Harbour"), occasion("two"))).isEqualTo(Outcome.done());
        assertThat(events()).as("it has not gone back to an earlier name").hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void decidesARefusedCommandAnewWhenItComesAgain(Vendor vendor) {
        startOn(vendor);
        assertThat(sender.send(closing(), occasion("one"))).isEqualTo(Outcome.refused(Refusal.of(LogRefusal.UNKNOWN)));
        sender.send(open("Quay"), occasion("two"));
        assertThat(sender.send(closing(), occasion("one"))).isEqualTo(Outcome.done());
    }

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void refusesToBeginAStreamThatThereIs(Vendor vendor) {
        startOn(vendor);
        sender.send(open("Quay"), occasion("one"));
        assertThat(sender.send(open("Quay"), occasion("two")))
                .isEqualTo(Outcome.refused(Refusal.of(LogRefusal.EXISTS)));
    }

    /** The id collides and the stream knows nothing of it: the caller is at fault, and nothing is half done. */
    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void takesNoIdThatWasUsedForSomethingElse(Vendor vendor) {
        startOn(vendor);
        sender.send(open("Quay"), occasion("one"));
        StoreId other = StoreId.named("other");
        assertThat(sender.send(
                        new StoreCommand.OpenStore(other, "Other", "East", ZONE, StoreMode.DIRECT), occasion("one")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.readEvents(other.value()).hasNext()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void triesAgainWhenItLosesARace(Vendor vendor) throws Exception {
        startOn(vendor);
        sender.send(open("Quay"), occasion("open"));
        int callers = 16;
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            List<Callable<Outcome>> calls = IntStream.range(0, callers)
                    .<Callable<Outcome>>mapToObj(
                            i -> () -> sender.send(describe("Name " + i), occasion("describe-" + i)))
                    .toList();
            for (Future<Outcome> answer : pool.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(Outcome.done());
            }
        }
        assertThat(events()).hasSize(callers + 1);
    }

    /** As two nodes that give a member the first coupons: both would begin the allowance, and only one does. */
    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void triesAgainWhenAnotherStreamWasBegunMeanwhile(Vendor vendor) {
        startOn(vendor);
        sender.send(open("Quay"), occasion("one"));
        AtomicLong seen = new AtomicLong();
        bus.subscribe(TwoStreams.class.getName(), command -> {
            // At the first try, of a time before the stream was begun.
            store.publish(List.of(
                    event("own", 0, "Own"), event(QUAY.value(), seen.getAndSet(lastOf(QUAY.value()) + 1), "Quay")));
            return null;
        });
        assertThat(sender.send(new TwoStreams("own"), occasion("two"))).isEqualTo(Outcome.done());
        assertThat(store.readEvents("own").asStream()).hasSize(1);
        assertThat(events()).hasSize(2);
    }

    /** As two tills of one store: what both change besides the coupons that they redeem is the quota of the store. */
    @ParameterizedTest
    @MethodSource("io.sanshan.axon.TestDatabase#vendors")
    void triesAgainWhenAStreamBesideItsOwnHasMoved(Vendor vendor) {
        startOn(vendor);
        sender.send(open("Quay"), occasion("one"));
        store.publish(event("beside", 0, "Beside"));
        AtomicLong tries = new AtomicLong();
        bus.subscribe(OfSeveral.class.getName(), command -> {
            store.publish(event("beside", tries.getAndIncrement() < 2 ? 0 : 1, "Beside"));
            return null;
        });
        assertThat(sender.send(new OfSeveral(List.of(QUAY.value())), occasion("two")))
                .isEqualTo(Outcome.done());
        assertThat(tries).hasValue(3);
        assertThat(store.readEvents("beside").asStream()).hasSize(2);
    }

    /** Decided by streams that there are, and changes another one. */
    private record OfSeveral(List<String> streams) implements OnSeveralStreams {}

    private long lastOf(String stream) {
        return store.lastSequenceNumberFor(stream).orElse(-1L);
    }

    private static DomainEventMessage<?> event(String stream, long sequence, String name) {
        return new GenericDomainEventMessage<>(
                "Store", stream, sequence, new StoreEvent.StoreClosed(StoreId.named(name)));
    }

    /** Changes a stream of its own and another. */
    private record TwoStreams(@TargetAggregateIdentifier String own) {}

    private List<? extends DomainEventMessage<?>> events() {
        return store.readEvents(QUAY.value()).asStream().toList();
    }

    private static StoreCommand open(String name) {
        return new StoreCommand.OpenStore(QUAY, name, "East", ZONE, StoreMode.DIRECT);
    }

    private static StoreCommand describe(String name) {
        return new StoreCommand.DescribeStore(QUAY, name, "East", ZONE, StoreMode.DIRECT);
    }

    private static StoreCommand closing() {
        return new StoreCommand.CloseStore(QUAY);
    }

    private static Occasion occasion(String command) {
        return new Occasion(
                command, Actor.of(AccountId.named("hq")), null, command, Instant.parse("2026-11-21T10:00:00Z"));
    }
}
