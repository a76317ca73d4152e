package io.sanshan.axon.rebuild;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.audit.ReadModels.Phase;
import io.sanshan.application.audit.ReadModels.Rebuild;
import io.sanshan.application.audit.RebuildStopped;
import io.sanshan.axon.rebuild.RebuildRuns.Run;
import io.sanshan.axon.rebuild.RebuildRuns.Stage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What may be asked of rebuilds: to begin, to pause, to go on, to be given up, and how far they are. */
@Component
public final class Rebuilds {

    private static final Logger logger = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration CLEARED_AWAY_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final RebuildRuns runs;
    private final ReadModelTables tables;
    private final RebuildsTakenUp takenUp;

    Rebuilds(RebuildRuns runs, ReadModelTables tables, RebuildsTakenUp takenUp) {
        this.runs = runs;
        this.tables = tables;
        this.takenUp = takenUp;
    }

    /** Notes that a read model is to be built anew; one that is paused goes on. What was just given up is cleared away first. */
    public void begin(String readModel) {
        List<String> ofIt = tables.of(readModel);
        onceClearedAway(readModel, () -> runs.begin(readModel, ofIt, false) || resume(readModel));
        takenUp.look();
    }

    /**
     * Builds a read model anew on this node, and has both sides looked at before the switch.
     *
     * @return false where it is being built already
     */
    boolean beginComparing(String readModel, RebuildWork.Comparing look) {
        List<String> ofIt = tables.of(readModel);
        boolean begun = onceClearedAway(readModel, () -> {
            if (!takenUp.compares(readModel, look)) {
                return false;
            }
            boolean noted = false;
            try {
                noted = runs.begin(readModel, ofIt, true);
                return noted;
            } finally {
                if (!noted) {
                    takenUp.comparesNoMore(readModel);
                }
            }
        });
        takenUp.look();
        return begun;
    }

    /** False where another one goes on. What has come to its end since it was asked to begin is none: it is asked once more. */
    private boolean onceClearedAway(String readModel, BooleanSupplier begin) {
        long end = System.nanoTime() + CLEARED_AWAY_WITHIN.toNanos();
        while (!begin.getAsBoolean()) {
            if (runs.of(readModel).filter(run -> isGoingOn(run.stage())).isPresent()) {
                return false;
            }
            if (System.nanoTime() > end) {
                throw new RebuildStopped("the last rebuild of " + readModel + " is not cleared away yet");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    private static boolean isGoingOn(Stage stage) {
        return switch (stage) {
            case RUNNING, PAUSED, SWITCHING, SWITCHED -> true;
            case DONE, CANCELLING, CANCELLED, FAILING, FAILED -> false;
        };
    }

    public boolean pause(String readModel) {
        return runs.pause(readModel);
    }

    public boolean resume(String readModel) {
        boolean resumed = runs.resume(readModel);
        takenUp.look();
        return resumed;
    }

    public boolean cancel(String readModel) {
        boolean cancelled = runs.cancel(readModel);
        takenUp.look();
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
}
