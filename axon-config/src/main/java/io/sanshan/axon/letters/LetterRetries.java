package io.sanshan.axon.letters;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.Letters;
import io.sanshan.application.letter.RetryProgress;
import io.sanshan.axon.letters.table.LetterTable;
import io.sanshan.axon.nodes.ScreensToTell;
import io.sanshan.axon.rebuild.ReaderTokens;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
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

    private static final Duration OTHERS_BATCH = Duration.ofSeconds(2);
    private static final Duration OWN_BATCH = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final LetterTable letters;
    private final EventStore log;
    private final EventProcessingConfiguration processing;
    private final ApplicationContext application;
    private final EntityManager entities;
    private final ScreensToTell screens;
    private final ReaderTokens tokens;
    private final TransactionTemplate transaction;
    private final Map<String, EventHandlerInvoker> handlers = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> trying = new ConcurrentHashMap<>();

    LetterRetries(
            LetterTable letters,
            EventStore log,
            EventProcessingConfiguration processing,
            ApplicationContext application,
            EntityManager entities,
            ScreensToTell screens,
            ReaderTokens tokens,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.log = log;
        this.processing = processing;
        this.application = application;
        this.entities = entities;
        this.screens = screens;
        this.tokens = tokens;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** It does not wait for who tries more of that reader: somebody waits for the answer. */
    @Override
    public Retried retry(String reader, String stream) {
        if (letters.first(reader, stream).isEmpty()) {
            return Retried.GONE;
        }
        ReentrantLock trying = trying(reader);
        if (!trying.tryLock()) {
            return Retried.BUSY;
        }
        try {
            return whileItStands(reader, () -> one(reader, stream)).orElse(Retried.BUSY);
        } finally {
            trying.unlock();
        }
    }

    /** Each reader stands once, however many letters it has. */
    @Override
    public RetryProgress retryAll(Predicate<RetryProgress> goesOn) {
        Map<String, Set<String>> streams = letters.streams();
        RetryProgress progress =
                RetryProgress.of(streams.values().stream().mapToInt(Set::size).sum());
        for (Map.Entry<String, Set<String>> ofReader : streams.entrySet()) {
            if (!goesOn.test(progress)) {
                break;
            }
            progress = all(ofReader.getKey(), ofReader.getValue(), progress, goesOn);
        }
        return progress;
    }

    private RetryProgress all(
            String reader, Set<String> streams, RetryProgress before, Predicate<RetryProgress> goesOn) {
        ReentrantLock trying = trying(reader);
        trying.lock();
        try {
            return whileItStands(reader, () -> each(reader, streams, before, goesOn))
                    .orElseGet(() -> before.andBusy(streams.size()));
        } finally {
            trying.unlock();
        }
    }

    private RetryProgress each(
            String reader, Set<String> streams, RetryProgress before, Predicate<RetryProgress> goesOn) {
        RetryProgress progress = before;
        for (String stream : streams) {
            progress = progress.and(one(reader, stream));
            if (!goesOn.test(progress)) {
                break;
            }
        }
        return progress;
    }

    /** Once a hold has run out, two tries of one node could not tell whose it is. */
    private ReentrantLock trying(String reader) {
        return trying.computeIfAbsent(reader, _ -> new ReentrantLock());
    }

    /** Nothing where somebody else has it in hand. */
    private <T> Optional<T> whileItStands(String reader, Supplier<T> work) {
        StreamingEventProcessor live =
                processing.eventProcessor(reader, StreamingEventProcessor.class).orElse(null);
        if (live == null) {
            return Optional.empty();
        }
        boolean here = hasInHand(live);
        if (!tokens.holdForLetters(reader)) {
            return Optional.empty();
        }
        try {
            return hasLetGo(live, here) ? Optional.of(work.get()) : Optional.empty();
        } finally {
            tokens.giveBackFromLetters(reader);
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
                if (!tokens.keepForLetters(reader)) {
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
            transaction.executeWithoutResult(
                    _ -> letters.failedAgain(reader, letter.event(), FaultTypes.briefly(fault)));
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
}
