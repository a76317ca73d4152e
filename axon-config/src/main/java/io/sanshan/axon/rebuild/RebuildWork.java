package io.sanshan.axon.rebuild;

import io.sanshan.axon.rebuild.RebuildRuns.Run;
import io.sanshan.axon.rebuild.RebuildRuns.Stage;
import io.sanshan.axon.rebuild.RebuildStep.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One node's work on one rebuild, from whichever stage it stands at. What was done is in the database after each step, so that this
 * or another node goes on from there should the process end.
 */
final class RebuildWork {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Tools tools;
    private final String readModel;
    private final Supplier<ReadModelBeside> open;
    private final StreamingEventProcessor live;
    private final BooleanSupplier stopping;
    private final @Nullable Comparing comparing;
    private final Pace pace = new Pace();

    private Run run;

    RebuildWork(
            Tools tools,
            Run run,
            Supplier<ReadModelBeside> open,
            StreamingEventProcessor live,
            BooleanSupplier stopping,
            @Nullable Comparing comparing) {
        this.tools = tools;
        this.run = run;
        this.readModel = run.readModel();
        this.open = open;
        this.live = live;
        this.stopping = stopping;
        this.comparing = comparing;
    }

    /** What all rebuilds share. */
    record Tools(
            RebuildRuns runs,
            TablesBeside tables,
            ReaderTokens tokens,
            EventStore log,
            TransactionTemplate transactions,
            Executor writers,
            int cores,
            int page,
            Consumer<RebuildStep> steps) {}

    /** Looks at the tables beside the live ones when both have seen the same events. */
    interface Comparing {
        void compare(List<String> tables);
    }

    void goOn() throws InterruptedException {
        switch (run.stage()) {
            case RUNNING, SWITCHING -> {
                if (run.stage() == Stage.RUNNING || !tools.tables.isBegun(run.tables())) {
                    try (ReadModelBeside beside = open.get()) {
                        if (run.stage() == Stage.RUNNING && !build(beside)) {
                            return;
                        }
                        switchOver(beside);
                    }
                } else {
                    whileLiveStands(this::putInPlace);
                }
                tidy();
            }
            case SWITCHED -> tidy();
            case CANCELLING -> giveUp(Stage.CANCELLED);
            case FAILING -> giveUp(Stage.FAILED);
            case PAUSED, DONE, CANCELLED, FAILED -> throw new IllegalStateException("nothing to do for " + run.stage());
        }
    }

    private void giveUp(Stage end) {
        tools.tables.drop(run.tables());
        tools.runs.advance(readModel, run.stage(), end, run.reason());
    }

    /** True when it came near the head; false when the node stops. */
    private boolean build(ReadModelBeside beside) throws InterruptedException {
        String shape = tools.tables.shape(run.tables());
        if (run.token() == null || !shape.equals(run.shape())) {
            // Nothing is looked up in rows of one event while they are written.
            tools.tables.make(run.tables(), beside.isInAnyOrder());
            tools.runs.tablesMade(readModel, run.tables(), shape);
            reload();
            tell(Step.TABLES_MADE);
        }
        boolean there = seeUpToTheHead(beside);
        if (there && beside.isInAnyOrder()) {
            tools.tables.index(run.tables());
            there = seeUpToTheHead(beside);
        }
        if (there) {
            tell(Step.BUILT);
        }
        return there;
    }

    /** False when the node stops. */
    private boolean seeUpToTheHead(ReadModelBeside beside) throws InterruptedException {
        TrackingToken from = run.token() == null ? tools.log.createTailToken() : run.token();
        long position = run.position();
        long head = head();
        try (EventPages pages = new EventPages(tools.log, from, beside::handles, tools.page, readModel)) {
            // What is left is seen while the live one stands.
            while (head - position > tools.page / 2) {
                EventPages.Page page = pages.next();
                if (stopping.getAsBoolean()) {
                    return false;
                }
                head = head();
                if (page != null) {
                    position = ReaderTokens.position(page.token());
                    write(beside, page, Stage.RUNNING, head);
                    tell(Step.PAGE_WRITTEN);
                }
            }
        }
        reload();
        return true;
    }

    private long head() {
        return ReaderTokens.position(tools.log.createHeadToken());
    }

    private void write(ReadModelBeside beside, EventPages.Page page, Stage stage, long head) {
        long position = ReaderTokens.position(page.token());
        Runnable seen = () -> tools.runs.seen(readModel, stage, position, head, page.token(), pace.perSecond(position));
        if (beside.isInAnyOrder() && tools.cores > 1 && page.events().size() >= tools.cores) {
            sideBySide(beside, page.events());
            beside.handle(List.of(), seen);
        } else {
            beside.handle(page.events(), seen);
        }
    }

    /** A part may be written and its page not be noted: rows of one event are written once more then, and stay the same. */
    private void sideBySide(ReadModelBeside beside, List<TrackedEventMessage<?>> events) {
        int part = Math.ceilDiv(events.size(), tools.cores);
        List<CompletableFuture<Void>> parts = new ArrayList<>();
        for (int from = 0; from < events.size(); from += part) {
            List<TrackedEventMessage<?>> own = events.subList(from, Math.min(events.size(), from + part));
            parts.add(CompletableFuture.runAsync(() -> beside.handle(own, () -> {}), tools.writers));
        }
        RuntimeException fault = null;
        for (CompletableFuture<Void> each : parts) {
            try {
                each.join();
            } catch (CompletionException e) {
                fault = e.getCause() instanceof RuntimeException told ? told : e;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    private void switchOver(ReadModelBeside beside) throws InterruptedException {
        if (run.stage() == Stage.RUNNING) {
            tools.runs.advance(readModel, Stage.RUNNING, Stage.SWITCHING, null);
            reload();
        }
        whileLiveStands(() -> {
            tell(Step.HELD);
            LongSummaryStatistics there = tools.tokens.positions(readModel);
            catchUp(beside, there.getMax());
            reload();
            tell(Step.CAUGHT_UP);
            if (comparing != null) {
                if (there.getMin() != run.position() || there.getMax() != run.position()) {
                    throw new NotAtTheSameEvent();
                }
                comparing.compare(run.tables());
            }
            putInPlace();
        });
    }

    /** Exactly as far as the live one, where that is ahead. */
    private void catchUp(ReadModelBeside beside, long end) throws InterruptedException {
        if (run.position() >= end) {
            return;
        }
        TrackingToken from = run.token() == null ? tools.log.createTailToken() : run.token();
        try (BlockingStream<TrackedEventMessage<?>> stream = tools.log.openStream(from)) {
            long position = run.position();
            while (position < end) {
                EventPages.Page page = EventPages.page(stream, end, tools.page, beside::handles);
                if (page != null) {
                    position = ReaderTokens.position(page.token());
                    write(beside, page, Stage.SWITCHING, end);
                }
            }
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** No batch of the live one is in hand meanwhile, on whatever node, and none begins. */
    private void whileLiveStands(Work work) throws InterruptedException {
        boolean ran = live.isRunning();
        if (ran) {
            stopLive();
        }
        try {
            tools.tokens.hold(readModel);
            work.run();
        } catch (RuntimeException | InterruptedException fault) {
            if (!tools.tables.isBegun(run.tables())) {
                // Nothing has changed places yet: the live one goes on, and this is tried again.
                tools.tokens.giveBack(readModel);
                tools.runs.advance(readModel, Stage.SWITCHING, Stage.RUNNING, null);
            }
            throw fault;
        } finally {
            if (ran && !stopping.getAsBoolean()) {
                live.start();
            }
        }
        tell(Step.TAKEN_OVER);
    }

    private void stopLive() throws InterruptedException {
        CompletableFuture<Void> stopped = live.shutdownAsync();
        while (!stopped.isDone()) {
            if (live instanceof TrackingEventProcessor tracking
                    && tracking.getMessageSource() instanceof Stirred source) {
                source.stir();
            }
            try {
                stopped.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                // It has a batch in hand, or began to wait at this very moment.
            } catch (ExecutionException fault) {
                throw new IllegalStateException("the live processor does not stop", fault);
            }
        }
    }

    private void putInPlace() {
        tools.tables.putInPlace(run.tables(), part -> tell(Step.PARTLY_IN_PLACE));
        tell(Step.IN_PLACE);
        tools.transactions.executeWithoutResult(together -> {
            tools.tokens.goOnFromRebuild(readModel);
            tools.runs.advance(readModel, Stage.SWITCHING, Stage.SWITCHED, null);
        });
    }

    private void tidy() {
        tools.tables.tidy(run.tables());
        tools.runs.advance(readModel, Stage.SWITCHED, Stage.DONE, null);
        tell(Step.TIDIED);
    }

    private void reload() {
        run = tools.runs.of(readModel).orElseThrow(RebuildRuns.NotOursAnyMore::new);
    }

    private void tell(Step step) {
        tools.steps.accept(new RebuildStep(readModel, step));
    }

    /** The live one had more in hand when it was stopped: both cannot be compared at this moment. */
    static final class NotAtTheSameEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Events a second over the last few seconds. */
    private static final class Pace {

        private static final long WINDOW = 5_000_000_000L;

        private record Mark(long nanos, long position) {}

        private final Deque<Mark> marks = new ArrayDeque<>();

        synchronized long perSecond(long position) {
            long now = System.nanoTime();
            marks.addLast(new Mark(now, position));
            while (marks.size() > 2 && now - marks.getFirst().nanos > WINDOW) {
                marks.removeFirst();
            }
            Mark first = marks.getFirst();
            return now == first.nanos ? 0 : (position - first.position) * 1_000_000_000L / (now - first.nanos);
        }
    }
}
