package io.sanshan.axon.rebuild;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.axon.operation.Outages;
import io.sanshan.axon.rebuild.RebuildRuns.NotOursAnyMore;
import io.sanshan.axon.rebuild.RebuildRuns.Stage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds that failed on this node. Each is tried again after a while, as processors try; what fails again and again is given up, unless a store is away. */
final class FailingRebuilds {

    private static final Logger logger = LoggerFactory.getLogger(FailingRebuilds.class);
    private static final int TRIES = 5;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final RebuildRuns runs;
    private final Map<String, Failing> failing = new ConcurrentHashMap<>();

    private record Failing(int times, long notBefore) {}

    FailingRebuilds(RebuildRuns runs) {
        this.runs = runs;
    }

    boolean mayTry(String readModel) {
        Failing before = failing.get(readModel);
        return before == null || System.nanoTime() - before.notBefore >= 0;
    }

    void wentWell(String readModel) {
        failing.remove(readModel);
    }

    void failed(String readModel, RuntimeException fault) {
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
}
