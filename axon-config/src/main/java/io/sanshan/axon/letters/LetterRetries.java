package io.sanshan.axon.letters;

import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.Letters;
import io.sanshan.axon.nodes.ScreensToTell;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands letters to their handlers once more. The reader stands meanwhile, on whatever node, since its handlers rely on being alone; what
 * they write and the end of the letter are one transaction, so that nothing is taken in twice.
 */
@Component
class LetterRetries implements Letters {

    private static final String HELD = "held for letters";
    private static final Duration OTHERS_BATCH = Duration.ofSeconds(2);
    private static final Duration OWN_BATCH = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    /** For one letter; a reader that a killed process held goes on after it. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LetterTable letters;
    private final EventStore log;
    private final EventProcessingConfiguration processing;
    private final ApplicationContext application;
    private final EntityManager entities;
    private final ScreensToTell screens;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, EventHandlerInvoker> handlers = new ConcurrentHashMap<>();

    LetterRetries(
            LetterTable letters,
            EventStore log,
            EventProcessingConfiguration processing,
            ApplicationContext application,
            EntityManager entities,
            ScreensToTell screens,
            DataSource readModels,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.log = log;
        this.processing = processing;
        this.application = application;
        this.entities = entities;
        this.screens = screens;
        this.jdbc = JdbcClient.create(readModels);
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public List<DeadLetter> list(int most) {
        return letters.list(most);
    }

    @Override
    public long count() {
        return letters.count();
    }

    @Override
    public Optional<DeadLetter> of(String reader, String event) {
        return letters.of(reader, event);
    }

    @Override
    public void remove(String reader, String event) {
        letters.remove(reader, event);
    }

    @Override
    public Retried retry(String reader, String stream) {
        return letters.first(reader, stream).isEmpty()
                ? Retried.GONE
                : whileItStands(reader, () -> one(reader, stream)).orElse(Retried.BUSY);
    }

    /** Each reader stands once, however many letters it has. */
    @Override
    public int retryAll() {
        int left = 0;
        for (String reader : letters.readers()) {
            Set<String> streams = letters.streams(reader);
            left += whileItStands(reader, () -> (int) streams.stream()
                            .map(stream -> one(reader, stream))
                            .filter(answer -> answer != Retried.DONE)
                            .count())
                    .orElse(streams.size());
        }
        return left;
    }

    /** Nothing where somebody else has it in hand. */
    private synchronized <T> Optional<T> whileItStands(String reader, Supplier<T> work) {
        StreamingEventProcessor live =
                processing.eventProcessor(reader, StreamingEventProcessor.class).orElse(null);
        if (live == null) {
            return Optional.empty();
        }
        boolean here = hasInHand(live);
        if (!hold(reader)) {
            return Optional.empty();
        }
        try {
            return hasLetGo(live, here) ? Optional.of(work.get()) : Optional.empty();
        } finally {
            giveBack(reader);
            screens.tell(reader);
        }
    }

    /** A batch that is in hand finds its claim gone when it ends; one of another node has a moment for that. */
    private static boolean hasLetGo(StreamingEventProcessor live, boolean here) {
        if (!here) {
            LockSupport.parkNanos(OTHERS_BATCH.toNanos());
        }
        long end = System.nanoTime() + OWN_BATCH.toNanos();
        while (hasInHand(live)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    private static boolean hasInHand(StreamingEventProcessor live) {
        return live.processingStatus().values().stream().anyMatch(status -> !status.isErrorState());
    }

    private Retried one(String reader, String stream) {
        while (true) {
            Optional<Retried> end = next(reader, stream);
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** Nothing when one was taken in and there may be more. */
    private Optional<Retried> next(String reader, String stream) {
        AtomicReference<@Nullable DeadLetter> inHand = new AtomicReference<>();
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                if (!keepHold(reader)) {
                    return Optional.of(Retried.BUSY);
                }
                // Read under the hold: another node may just have taken it in.
                DeadLetter letter = letters.first(reader, stream).orElse(null);
                if (letter == null) {
                    return Optional.of(Retried.DONE);
                }
                inHand.set(letter);
                handle(letter);
                entities.flush();
                letters.remove(reader, letter.event());
                return Optional.<Retried>empty();
            }));
        } catch (RuntimeException | Error fault) {
            DeadLetter letter = inHand.get();
            if (letter == null) {
                throw fault;
            }
            transaction.executeWithoutResult(_ -> letters.failedAgain(reader, letter.event(), Faults.kind(fault)));
            return Optional.of(Retried.FAILED_AGAIN);
        }
    }

    private void handle(DeadLetter letter) {
        DomainEventMessage<?> event = log.readEvents(letter.stream(), letter.sequence())
                .asStream()
                .filter(found -> found.getIdentifier().equals(letter.event()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the log does not hold the event of a letter"));
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(event).executeWithResult(() -> {
            handlers.computeIfAbsent(letter.reader(), this::handlersOf).handle(event, Segment.ROOT_SEGMENT);
            return null;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException told
                    ? told
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    private EventHandlerInvoker handlersOf(String reader) {
        Configuration axon = application.getBean(Configuration.class);
        List<Object> beans = application.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> reader.equals(AopUtils.getTargetClass(bean)
                        .getAnnotation(ProcessingGroup.class)
                        .value()))
                .toList();
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(beans)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(AopUtils.getTargetClass(beans.getFirst())))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    /** False where a rebuild holds it, or nobody has begun to read. */
    private boolean hold(String reader) {
        Instant until = clock.instant().plus(LONGEST);
        return jdbc.sql("update token_entry set owner = ?, timestamp = ? where processor_name = ?"
                                + " and (owner is null or owner not like 'held for a%')")
                        .params(HELD, DateTimeUtils.formatInstant(until), reader)
                        .update()
                > 0;
    }

    private boolean keepHold(String reader) {
        boolean held = jdbc
                .sql("select owner from token_entry where processor_name = ? for update")
                .param(reader)
                .query(String.class)
                .list()
                .stream()
                .allMatch(HELD::equals);
        if (held) {
            jdbc.sql("update token_entry set timestamp = ? where processor_name = ?")
                    .params(DateTimeUtils.formatInstant(clock.instant().plus(LONGEST)), reader)
                    .update();
        }
        return held;
    }

    private void giveBack(String reader) {
        jdbc.sql("update token_entry set owner = null, timestamp = ? where processor_name = ? and owner = ?")
                .params(DateTimeUtils.formatInstant(clock.instant()), reader, HELD)
                .update();
    }
}
