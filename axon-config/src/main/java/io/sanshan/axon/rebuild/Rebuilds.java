package io.sanshan.axon.rebuild;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.ReadModels.Phase;
import io.sanshan.application.audit.ReadModels.Rebuild;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.axon.operation.Outages;
import io.sanshan.axon.rebuild.RebuildRuns.NotOursAnyMore;
import io.sanshan.axon.rebuild.RebuildRuns.Run;
import io.sanshan.axon.rebuild.RebuildRuns.Stage;
import io.sanshan.axon.rebuild.RebuildStep.Step;
import jakarta.persistence.Table;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up rebuilds that nobody works on, its own of before a restart and those of nodes that died, as many at once as there are
 * cores. Several nodes share what is to be rebuilt, a read model each.
 */
@Component
public final class Rebuilds implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(Rebuilds.class);
    private static final long LOOK_MILLIS = 250;
    private static final Duration CLEARED_AWAY_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int TRIES = 5;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final ApplicationContext live;
    private final EventProcessingConfiguration processing;
    private final RebuildRuns runs;
    private final RebuildWork.Tools tools;
    private final int sideBySide;
    private final boolean asleep;
    private final Clock clock;
    private final Map<String, Class<?>> projections = new ConcurrentHashMap<>();
    private final Map<String, Thread> working = new ConcurrentHashMap<>();
    private final Map<String, Failing> failing = new ConcurrentHashMap<>();
    private final Map<String, RebuildWork.Comparing> comparing = new ConcurrentHashMap<>();
    private final Map<String, Stage> seen = new HashMap<>();
    private final ExecutorService writers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("rebuild-write ", 0).factory());
    /** Given when there may be something to take up at once. */
    private final Semaphore wake = new Semaphore(0);

    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread looking;

    private record Failing(int times, long notBefore) {}

    Rebuilds(
            ApplicationContext live,
            EventProcessingConfiguration processing,
            EventStore log,
            DataSource readModels,
            @Qualifier("serializer") Serializer tokenSerializer,
            ReaderTokens tokens,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${sanshan.node:#{null}}") @Nullable String node,
            @Value("${sanshan.rebuild.side-by-side:0}") int sideBySide,
            @Value("${sanshan.rebuild.page:2000}") int page,
            @Value("${sanshan.asleep:false}") boolean asleep) {
        this.live = live;
        this.processing = processing;
        this.asleep = asleep;
        this.clock = clock;
        int cores = Runtime.getRuntime().availableProcessors();
        this.sideBySide = sideBySide > 0 ? sideBySide : cores;
        runs = new RebuildRuns(
                readModels,
                tokenSerializer,
                node == null ? ManagementFactory.getRuntimeMXBean().getName() : node,
                clock);
        tools = new RebuildWork.Tools(
                runs,
                TablesBeside.of(readModels),
                tokens,
                log,
                new TransactionTemplate(transactions),
                writers,
                cores,
                page,
                live::publishEvent);
    }

    /** Notes that a read model is to be built anew; one that is paused goes on. What was just given up is cleared away first. */
    public void begin(String readModel) {
        List<String> tables = tables(readModel);
        long end = System.nanoTime() + CLEARED_AWAY_WITHIN.toNanos();
        while (!runs.begin(readModel, tables, false) && !resume(readModel)) {
            boolean ending = runs.of(readModel)
                    .filter(run -> run.stage() == Stage.CANCELLING || run.stage() == Stage.FAILING)
                    .isPresent();
            if (!ending) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the last rebuild of " + readModel + " is not cleared away yet");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        wake.release();
    }

    /**
     * Builds a read model anew on this node, and has both sides looked at before the switch.
     *
     * @return false where it is being built already
     */
    boolean beginComparing(String readModel, RebuildWork.Comparing look) {
        if (comparing.putIfAbsent(readModel, look) != null) {
            return false;
        }
        if (!runs.begin(readModel, tables(readModel), true)) {
            comparing.remove(readModel);
            return false;
        }
        wake.release();
        return true;
    }

    public boolean pause(String readModel) {
        return runs.pause(readModel);
    }

    public boolean resume(String readModel) {
        boolean resumed = runs.resume(readModel);
        wake.release();
        return resumed;
    }

    public boolean cancel(String readModel) {
        boolean cancelled = runs.cancel(readModel);
        wake.release();
        return cancelled;
    }

    /** What is built is cleaned by the event as it is read. What is paused reads nothing, and is given up. */
    @EventListener
    void erased(PersonForgotten person) {
        runs.cancelPaused(ReadModels.Rebuild.FOR_AN_ERASURE)
                .forEach(readModel -> logger.info("the paused rebuild of {} was given up for an erasure", readModel));
    }

    /** By read model. */
    public Map<String, Rebuild> all() {
        Map<String, Rebuild> all = new HashMap<>();
        for (Run run : runs.all()) {
            all.put(
                    run.readModel(),
                    new Rebuild(phase(run.stage()), run.position(), run.head(), run.perSecond(), run.reason()));
        }
        return all;
    }

    private static Phase phase(Stage stage) {
        return switch (stage) {
            case RUNNING -> Phase.RUNNING;
            case PAUSED -> Phase.PAUSED;
            case SWITCHING, SWITCHED -> Phase.SWITCHING;
            case DONE -> Phase.DONE;
            case CANCELLING, CANCELLED -> Phase.CANCELLED;
            case FAILING, FAILED -> Phase.FAILED;
        };
    }

    /** The tables of a read model, in the order in which it names them. */
    List<String> tables(String readModel) {
        return rows(readModel).stream()
                .map(row -> row.getAnnotation(Table.class).name())
                .toList();
    }

    private Set<Class<?>> rows(String readModel) {
        return new LinkedHashSet<>(
                List.of(projection(readModel).getAnnotation(WritesRows.class).value()));
    }

    private Class<?> projection(String readModel) {
        if (projections.isEmpty()) {
            for (String bean : live.getBeanNamesForAnnotation(WritesRows.class)) {
                Class<?> type = live.getType(bean);
                ProcessingGroup group = live.findAnnotationOnBean(bean, ProcessingGroup.class);
                if (type != null && group != null) {
                    projections.put(group.value(), org.springframework.util.ClassUtils.getUserClass(type));
                }
            }
        }
        return Optional.<Class<?>>ofNullable(projections.get(readModel))
                .orElseThrow(() -> new NoSuchElementException("no such read model: " + readModel));
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        looking = Thread.ofPlatform().daemon().name("rebuilds").start(() -> look(end));
    }

    private void look(CountDownLatch end) {
        try {
            do {
                try {
                    takeUp(end);
                } catch (RuntimeException fault) {
                    logger.warn("rebuilds cannot be looked for: {}", FaultTypes.of(fault));
                }
                wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } while (end.getCount() > 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeUp(CountDownLatch end) {
        for (Run run : runs.all()) {
            String readModel = run.readModel();
            tellOfOthers(run);
            if (working.containsKey(readModel) || comparing.containsKey(readModel)) {
                // A step may take longer than a claim lasts, and what is to be compared waits for its turn here.
                keep(run);
            }
            if (end.getCount() > 0
                    && run.stage().isWork()
                    && !working.containsKey(readModel)
                    && working.size() < sideBySide
                    && mayTry(readModel)
                    && runs.claim(readModel, run.stage())) {
                working.put(
                        readModel,
                        Thread.ofPlatform()
                                .daemon()
                                .name("rebuild " + readModel)
                                .unstarted(() -> work(readModel, end)));
                working.get(readModel).start();
            }
        }
    }

    private void keep(Run run) {
        Instant until = run.claimedUntil();
        if (until != null && clock.instant().isAfter(until.minus(RebuildRuns.CLAIMED.dividedBy(2)))) {
            runs.keep(run.readModel());
        }
    }

    /** What another node put in place is new for the screens of this one too. */
    private void tellOfOthers(Run run) {
        Stage before = seen.put(run.readModel(), run.stage());
        if (before != null
                && before != run.stage()
                && (run.stage() == Stage.SWITCHED || run.stage() == Stage.DONE && before != Stage.SWITCHED)
                && !runs.isOurs(run)) {
            live.publishEvent(new RebuildStep(run.readModel(), Step.TAKEN_OVER));
        }
    }

    private boolean mayTry(String readModel) {
        Failing before = failing.get(readModel);
        return before == null || System.nanoTime() - before.notBefore >= 0;
    }

    private void work(String readModel, CountDownLatch end) {
        try {
            Run run = runs.of(readModel).orElseThrow(NotOursAnyMore::new);
            StreamingEventProcessor processor = processing
                    .eventProcessor(readModel, StreamingEventProcessor.class)
                    .orElseThrow();
            RebuildWork work = new RebuildWork(
                    tools,
                    run,
                    () -> ReadModelBeside.open(live, readModel, projection(readModel), rows(readModel)),
                    processor,
                    () -> end.getCount() == 0,
                    comparing.get(readModel));
            work.goOn();
            failing.remove(readModel);
        } catch (NotOursAnyMore toldOtherwise) {
            failing.remove(readModel);
        } catch (RuntimeException fault) {
            failed(readModel, fault);
        } catch (Error fault) {
            failed(readModel, new IllegalStateException(fault));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            working.remove(readModel);
            forgetComparing(readModel);
            wake.release();
        }
    }

    private void forgetComparing(String readModel) {
        try {
            if (comparing.containsKey(readModel)
                    && runs.of(readModel)
                            .filter(run -> run.stage() == Stage.RUNNING || run.stage() == Stage.SWITCHING)
                            .isEmpty()) {
                comparing.remove(readModel);
            }
        } catch (RuntimeException away) {
            logger.warn("{}", FaultTypes.of(away));
        }
    }

    /** Tried again after a while, as processors try. What fails again and again is given up, unless a store is away. */
    private void failed(String readModel, RuntimeException fault) {
        int times = failing.getOrDefault(readModel, new Failing(0, 0)).times + 1;
        long wait = Math.min(LONGEST_WAIT_MILLIS, 100L << Math.min(times, 9));
        failing.put(readModel, new Failing(times, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait)));
        // A database's message may hold the values of a row: only the kinds of fault are told.
        String kinds = FaultTypes.of(fault);
        logger.warn("the rebuild of {} failed {} times, next try in {} ms: {}", readModel, times, wait, kinds);
        try {
            runs.hinderedBy(readModel, kinds);
            if (times >= TRIES && !Outages.isOutage(fault)) {
                failing.remove(readModel);
                runs.advance(
                        readModel, Stage.RUNNING, Stage.FAILING, kinds.substring(0, Math.min(kinds.length(), 1_000)));
            }
        } catch (NotOursAnyMore inTheSwitch) {
            // It is past the point of no return, or somebody has ended it.
        } catch (RuntimeException away) {
            logger.warn("the rebuild of {} cannot be noted as failing: {}", readModel, FaultTypes.of(away));
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        wake.release();
        join(looking);
        // Never interrupted: a thread that is interrupted while it writes closes the embedded database under everybody.
        working.values().forEach(Rebuilds::join);
    }

    private static void join(@Nullable Thread thread) {
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    @Override
    public boolean isAutoStartup() {
        return !asleep;
    }
}
