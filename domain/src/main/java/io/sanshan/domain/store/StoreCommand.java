package io.sanshan.domain.store;

import io.sanshan.domain.ids.StoreId;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a store. */
public sealed interface StoreCommand {

    StoreId store();

    /** Opens a store in a region, with the time zone its days are counted in. */
    record OpenStore(@TargetAggregateIdentifier StoreId store, String name, String region, ZoneId zone, StoreMode mode)
            implements StoreCommand {}

    /** Corrects what is known of a store. */
    record DescribeStore(
            @TargetAggregateIdentifier StoreId store, String name, String region, ZoneId zone, StoreMode mode)
            implements StoreCommand {}

    /** Closes a store for good. */
    record CloseStore(@TargetAggregateIdentifier StoreId store) implements StoreCommand {}
}
