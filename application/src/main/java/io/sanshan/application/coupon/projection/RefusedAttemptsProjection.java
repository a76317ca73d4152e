package io.sanshan.application.coupon.projection;

import static io.sanshan.application.shared.projection.CountsFor.NONE;

import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.shared.projection.StoreDays;
import io.sanshan.domain.coupon.AttemptEvent;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent.Described;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a row per attempt that was refused. The id of a row is the event's: an event that comes again is there already. */
@Component
@WritesRows({AttemptRow.class, AttemptStoreRow.class})
@ProcessingGroup(AttemptQueries.READ_MODEL)
class RefusedAttemptsProjection {

    private final EntityManager entities;
    private final Clock clock;
    private final RowsOfBatch<String, AttemptRow> attempts;
    private final StoreDays<AttemptStoreRow> stores;

    RefusedAttemptsProjection(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        attempts = RowsOfBatch.ofMessages(
                entities,
                AttemptRow.class,
                row -> row.eventId,
                message -> isAttempt(message.getPayload()) ? List.of(message.getIdentifier()) : List.of());
        stores = new StoreDays<>(entities, AttemptStoreRow.class, AttemptStoreRow::new, payload -> {
            String store = store(payload);
            return store.equals(NONE) ? List.of() : List.of(store);
        });
    }

    private static boolean isAttempt(Object payload) {
        return payload instanceof RedemptionRejected || payload instanceof AttemptEvent;
    }

    private static String store(Object payload) {
        @Nullable
        StoreId store =
                switch (payload) {
                    case RedemptionRejected event -> event.store();
                    case AttemptEvent event -> event.store();
                    default -> null;
                };
        return store == null ? NONE : store.value();
    }

    @EventHandler
    void on(RedemptionRejected event, Occasion occasion, @MessageIdentifier String id) {
        attempts.add(id, () -> new AttemptRow(id, event, occasion, day(event, occasion)));
    }

    @EventHandler
    void on(AttemptEvent event, Occasion occasion, @MessageIdentifier String id) {
        attempts.add(id, () -> new AttemptRow(id, event, occasion, day(event, occasion)));
    }

    private LocalDate day(Object event, Occasion occasion) {
        return stores.day(store(event), occasion.occurredAt(), clock.getZone());
    }

    @EventHandler
    void on(Described event) {
        stores.describe(event);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, RefusedAttemptsProjection.class);
    }
}
