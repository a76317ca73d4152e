package io.sanshan.domain.store;

import io.sanshan.domain.ids.StoreId;
import java.time.ZoneId;

/** The life of a store. */
public sealed interface StoreEvent {

    StoreId store();

    /** What is known of a store was told, for the first time or anew. */
    sealed interface Described extends StoreEvent {
        String name();

        String region();

        ZoneId zone();

        StoreMode mode();
    }

    /** A store opened. */
    record StoreOpened(StoreId store, String name, String region, ZoneId zone, StoreMode mode) implements Described {}

    /** What is known of a store was corrected. */
    record StoreDescribed(StoreId store, String name, String region, ZoneId zone, StoreMode mode)
            implements Described {}

    /** A store closed for good. */
    record StoreClosed(StoreId store) implements StoreEvent {}
}
