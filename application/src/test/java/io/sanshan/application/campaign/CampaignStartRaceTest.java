package io.sanshan.application.campaign;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.Campaign;
import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChooseCoupons;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.campaign.FrozenAudience;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two start one campaign at once, each with another audience in mind, on the real aggregate and an in-memory log. */
@Timeout(60)
class CampaignStartRaceTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    /** More than a part. */
    private static final int MEMBERS = 1_500;

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final EventLog log = mock(EventLog.class);
    private final AudienceDirectory directory = mock(AudienceDirectory.class);
    private final CommandSender sender = this::send;
    private final CampaignCommandDoor door = door(sender);

    @BeforeEach
    void anApprovedCampaign() {
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(Message::getMetaData, new MessageOriginProvider()));
        AggregateAnnotationCommandHandler.<Campaign>builder()
                .aggregateType(Campaign.class)
                .repository(EventSourcingRepository.builder(Campaign.class)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
        when(log.stream(anyString(), anyLong())).thenAnswer(call -> events());
        CampaignDetails details = new CampaignDetails("Spring", "", FROM, UNTIL, CouponDelivery.ISSUED_AT_START);
        for (Object command : List.of(
                new DraftCampaign(SPRING, details, new Audience.Everyone()),
                new ChooseCoupons(SPRING, List.of(TEN_OFF)),
                new SubmitCampaign(SPRING))) {
            assertThat(sender.send(command, Request.of(HEADQUARTERS, NOW)).isDone())
                    .isTrue();
        }
        assertThat(sender.send(new ApproveCampaign(SPRING), Request.of(AUDITOR, NOW))
                        .isDone())
                .isTrue();
    }

    private CampaignCommandDoor door(CommandSender through) {
        return new CampaignCommandDoor(
                through,
                log,
                directory,
                new CampaignPush(log, mock(CouponIssuer.class), mock(AudienceMembership.class)));
    }

    private Outcome send(Object command, Occasion occasion) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command).withMetaData(OccasionMetaData.write(occasion)), answer);
        return switch (answer.getResult().optionalExceptionResult().orElse(null)) {
            case null -> Outcome.done();
            case CommandRefused no -> Outcome.refused(no.refusal());
            case RuntimeException fault -> throw fault;
            case Throwable fault -> throw new IllegalStateException(fault);
        };
    }

    private List<RecordedEvent> events() {
        return store.readEvents(SPRING.value())
                .asStream()
                .map(event -> new RecordedEvent(
                        event.getIdentifier(),
                        SPRING.value(),
                        event.getSequenceNumber(),
                        event.getTimestamp(),
                        OccasionMetaData.read(event.getMetaData()),
                        event.getPayload()))
                .toList();
    }

    private static List<MemberId> audience(String of) {
        return IntStream.range(0, MEMBERS)
                .mapToObj(number -> MemberId.named(of + number))
                .toList();
    }

    private FrozenAudience frozen() {
        FrozenAudience audience = FrozenAudience.NOBODY;
        for (RecordedEvent event : events()) {
            audience = audience.evolve((CampaignEvent) event.payload());
        }
        return audience;
    }

    @Test
    void ofTwoWhoLookedAtTheSameMomentOneStartsWithItsOwnAudience() throws Exception {
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        AtomicBoolean first = new AtomicBoolean(true);
        when(directory.members(any())).thenAnswer(call -> {
            List<MemberId> members = audience(first.getAndSet(false) ? "one" : "other");
            bothHaveLooked.await(20, TimeUnit.SECONDS);
            return members;
        });
        // Who is far ahead would have started before the other begins, and that one would hear that there is nothing to
        // start.
        CountDownLatch bothHaveBegun = new CountDownLatch(2);
        CommandSender inStep = (command, occasion) -> {
            if (command instanceof StartCampaign) {
                await().atMost(Duration.ofSeconds(20)).until(() -> bothHaveBegun.getCount() == 0);
            }
            Outcome outcome = send(command, occasion);
            if (command instanceof FreezeAudience part && part.part() == 0) {
                bothHaveBegun.countDown();
            }
            return outcome;
        };
        Callable<Outcome> start = () -> door(inStep).start(Request.of(HEADQUARTERS, NOW), SPRING);
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> outcome : callers.invokeAll(List.of(start, start))) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes)
                .containsExactlyInAnyOrder(Outcome.done(), Outcome.refused(Refusal.of(CampaignRefusal.ANOTHER_START)));
        oneAudienceStands();
    }

    @Test
    void whoComesInBetweenBeginsAnewAndTheOtherStops() {
        Request late = Request.of(HEADQUARTERS, NOW);
        AtomicBoolean cutIn = new AtomicBoolean(true);
        List<Outcome> inBetween = new ArrayList<>();
        when(directory.members(any())).thenAnswer(call -> cutIn.get() ? audience("one") : audience("other"));
        CommandSender slow = (command, occasion) -> {
            Outcome outcome = send(command, occasion);
            if (cutIn.getAndSet(false)) {
                inBetween.add(door.start(late, SPRING));
            }
            return outcome;
        };
        Outcome outcome = door(slow).start(Request.of(HEADQUARTERS, NOW), SPRING);
        assertThat(inBetween).containsExactly(Outcome.done());
        assertThat(outcome.isDone()).isFalse();
        oneAudienceStands();
        assertThat(frozen().holds(MemberId.named("other0"))).isTrue();
    }

    private void oneAudienceStands() {
        FrozenAudience standing = frozen();
        assertThat(events())
                .filteredOn(event -> event.payload() instanceof CampaignStarted)
                .hasSize(1);
        assertThat(standing.parts().stream().mapToInt(java.util.Set::size).sum())
                .isEqualTo(MEMBERS);
        long ofOne = audience("one").stream().filter(standing::holds).count();
        assertThat(ofOne).isIn(0L, (long) MEMBERS);
    }
}
