package io.sanshan.axon.letters;

import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.Letters;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final LetterTable letters;
    private final EventStore log;
    private final EventProcessingConfiguration processing;
    private final ApplicationContext application;
    private final EntityManager entities;
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
            DataSource readModels,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.log = log;
        this.processing = processing;
        this.application = application;
        this.entities = entities;
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
    public synchronized Retried retry(String reader, String stream) {
        if (letters.first(reader, stream).isEmpty()) {
            return Retried.GONE;
        }
        StreamingEventProcessor live =
                processing.eventProcessor(reader, StreamingEventProcessor.class).orElse(null);
        if (live == null) {
            return Retried.GONE;
        }
        boolean ran = live.isRunning();
        boolean here = !live.processingStatus().isEmpty();
        if (ran) {
            live.shutDown();
        }
        try {
            if (!hold(reader)) {
                return Retried.BUSY;
            }
            try {
                if (!here) {
                    // A batch that another node has in hand finds its claim gone when it ends.
                    LockSupport.parkNanos(OTHERS_BATCH.toNanos());
                }
                return one(reader, stream);
            } finally {
                giveBack(reader);
            }
        } finally {
            if (ran) {
                live.start();
            }
        }
    }

    private Retried one(String reader, String stream) {
        while (true) {
            DeadLetter letter = letters.first(reader, stream).orElse(null);
            if (letter == null) {
                return Retried.DONE;
            }
            try {
                Boolean held = transaction.execute(_ -> {
                    if (!isHeld(reader)) {
                        return false;
                    }
                    handle(letter);
                    entities.flush();
                    letters.remove(reader, letter.event());
                    return true;
                });
                if (!Boolean.TRUE.equals(held)) {
                    return Retried.BUSY;
                }
            } catch (RuntimeException | Error fault) {
                transaction.executeWithoutResult(_ -> letters.failedAgain(reader, letter.event(), Faults.kind(fault)));
                return Retried.FAILED_AGAIN;
            }
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

    private boolean isHeld(String reader) {
        return jdbc
                .sql("select owner from token_entry where processor_name = ? for update")
                .param(reader)
                .query(String.class)
                .list()
                .stream()
                .allMatch(HELD::equals);
    }

    private void giveBack(String reader) {
        jdbc.sql("update token_entry set owner = null, timestamp = ? where processor_name = ? and owner = ?")
                .params(DateTimeUtils.formatInstant(clock.instant()), reader, HELD)
                .update();
    }
}
