package io.sanshan.axon;

import java.util.List;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/** Which streams get snapshots. A coupon or a purchase has a handful of events: reading them is cheaper than a snapshot. */
final class Snapshots {

    private static final int EVENTS_BETWEEN = 100;

    private static final List<String> KINDS =
            List.of("member-", "goodsset-", "storequota-", "budgetshare-", "budget-", "offlinebundle-", "codebatch-");

    private Snapshots() {}

    static boolean areTakenOf(String stream) {
        return KINDS.stream().anyMatch(stream::startsWith);
    }

    static SnapshotTriggerDefinition trigger(Configuration configuration) {
        // A snapshot would hide the events that tell of a repeated command, and there nothing else does.
        if (configuration.eventStore() instanceof AxonServerEventStore) {
            return NoSnapshotTriggerDefinition.INSTANCE;
        }
        return new EventCountSnapshotTriggerDefinition(configuration.getComponent(Snapshotter.class), EVENTS_BETWEEN);
    }
}
