package io.sanshan.axon;

import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/** Which streams get snapshots. A coupon or a purchase has a handful of events: reading them is cheaper than a snapshot. */
final class Snapshots {

    private static final int EVENTS_BETWEEN = 100;

    private Snapshots() {}

    static boolean areTakenOf(String stream) {
        return stream.startsWith("member-") || stream.startsWith("goodsset-") || stream.startsWith("storequota-");
    }

    static SnapshotTriggerDefinition trigger(Configuration configuration) {
        // A snapshot would hide the events that tell of a repeated command, and there nothing else does.
        if (configuration.eventStore() instanceof AxonServerEventStore) {
            return NoSnapshotTriggerDefinition.INSTANCE;
        }
        return new EventCountSnapshotTriggerDefinition(configuration.getComponent(Snapshotter.class), EVENTS_BETWEEN);
    }
}
