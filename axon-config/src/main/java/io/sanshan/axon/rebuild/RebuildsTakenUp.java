package io.sanshan.axon.rebuild;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.axon.rebuild.RebuildRuns.NotOursAnyMore;
import io.sanshan.axon.rebuild.RebuildRuns.Run;
import io.sanshan.axon.rebuild.RebuildRuns.Stage;
import io.sanshan.axon.rebuild.RebuildStep.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up rebuilds that nobody works on, this node's of before a restart and those of nodes that died, as many at once as there are
 * cores. Several nodes share what is to be rebuilt, a read model each.
 */
@Component
final class RebuildsTakenUp implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(RebuildsTakenUp.class);
    private static final long LOOK_MILLIS = 250;

    private final ApplicationContext live;
    private final EventProcessingConfiguration processing;
    private final RebuildRuns runs;
    private final ReadModelTables tables;
    private final RebuildWork.Tools tools;
    private final FailingRebuilds failing;
    private final int sideBySide;
    private final boolean asleep;
    private final Clock clock;
    private final Map<String, Thread> working = new ConcurrentHashMap<>();
    private final Map<String, RebuildWork.Comparing> comparing = new ConcurrentHashMap<>();
    private final Map<String, Stage> seen = new HashMap<>();
    private final ExecutorService writers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("rebuild-write ", 0).factory());
    /** Given when there may be something to take up at once. */
    private final Semaphore wake = new Semaphore(0);

    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread looking;

    RebuildsTakenUp(
            ApplicationContext live,
            EventProcessingConfiguration processing,
            EventStore log,
            DataSource readModels,
            RebuildRuns runs,
            ReadModelTables tables,
            ReaderTokens tokens,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${sanshan.rebuild.side-by-side:0}") int sideBySide,
            @Value("${sanshan.rebuild.page:2000}") int page,
            @Value("${sanshan.asleep:false}") boolean asleep) {
        this.live = live;
        this.processing = processing;
        this.runs = runs;
        this.tables = tables;
        this.failing = new FailingRebuilds(runs);
        this.asleep = asleep;
        this.clock = clock;
        int cores = Runtime.getRuntime().availableProcessors();
        this.sideBySide = sideBySide > 0 ? sideBySide : cores;
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

    /** There may be something to take up. */
    void look() {
        wake.release();
    }

    /** The next rebuild of a read model is looked at before its switch; false where one is looked at already. */
    boolean compares(String readModel, RebuildWork.Comparing look) {
        return comparing.putIfAbsent(readModel, look) == null;
    }

    void comparesNoMore(String readModel) {
        comparing.remove(readModel);
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
                    && failing.mayTry(readModel)
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

    private void work(String readModel, CountDownLatch end) {
        try {
            Run run = runs.of(readModel).orElseThrow(NotOursAnyMore::new);
            StreamingEventProcessor processor = processing
                    .eventProcessor(readModel, StreamingEventProcessor.class)
                    .orElseThrow();
            RebuildWork work = new RebuildWork(
                    tools,
                    run,
                    () -> ReadModelBeside.open(live, readModel, tables.projection(readModel), tables.rows(readModel)),
                    processor,
                    () -> end.getCount() == 0,
                    comparing.get(readModel));
            work.goOn();
            failing.wentWell(readModel);
        } catch (NotOursAnyMore toldOtherwise) {
            failing.wentWell(readModel);
        } catch (RuntimeException fault) {
            failing.failed(readModel, fault);
        } catch (Error fault) {
            failing.failed(readModel, new IllegalStateException(fault));
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

    @Override
    public void stop() {
        stopping.countDown();
        wake.release();
        join(looking);
        // Never interrupted: a thread that is interrupted while it writes closes the embedded database under everybody.
        working.values().forEach(RebuildsTakenUp::join);
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
