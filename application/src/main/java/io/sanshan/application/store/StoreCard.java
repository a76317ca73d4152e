package io.sanshan.application.store;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a store's events say of it: a pure fold, the same for the live card, a rebuild and a card as of a moment. */
public record StoreCard(
        StoreId store,
        String name,
        String region,
        ZoneId zone,
        StoreMode mode,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /**
     * The card after an event.
     *
     * @param before null before the first event of the stream
     */
    public static StoreCard evolve(@Nullable StoreCard before, StoreEvent event, Occasion occasion) {
        if (event instanceof StoreOpened opened) {
            return opened(opened, occasion);
        }
        if (before == null) {
            throw new IllegalStateException("a store's stream starts with its opening");
        }
        return switch (event) {
            case StoreOpened again -> opened(again, occasion);
            case StoreDescribed described ->
                new StoreCard(
                        before.store,
                        described.name(),
                        described.region(),
                        described.zone(),
                        described.mode(),
                        before.openedAt,
                        before.closedAt);
            case StoreClosed _ ->
                new StoreCard(
                        before.store,
                        before.name,
                        before.region,
                        before.zone,
                        before.mode,
                        before.openedAt,
                        occasion.occurredAt());
        };
    }

    private static StoreCard opened(StoreOpened event, Occasion occasion) {
        return new StoreCard(
                event.store(), event.name(), event.region(), event.zone(), event.mode(), occasion.occurredAt(), null);
    }

    public boolean open() {
        return closedAt == null;
    }
}
