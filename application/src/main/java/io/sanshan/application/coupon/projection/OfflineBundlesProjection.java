package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.OfflineBundleCard;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.OfflineBundleEvent;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Keeps a row per offline bundle, and one per redemption that should not have been given. */
@Component
@WritesRows({OfflineBundleRow.class, OfflineOverspendRow.class})
@ProcessingGroup(OfflineQueries.READ_MODEL)
class OfflineBundlesProjection {

    private final EntityManager entities;
    private final RowsOfBatch<String, OfflineBundleRow> bundles;
    private final RowsOfBatch<String, OfflineOverspendRow> overspends;

    OfflineBundlesProjection(EntityManager entities) {
        this.entities = entities;
        bundles = new RowsOfBatch<>(
                entities,
                OfflineBundleRow.class,
                row -> row.bundleId,
                KeysOf.each(OfflineBundleEvent.class, event -> event.bundle().value()));
        overspends = RowsOfBatch.ofMessages(
                entities,
                OfflineOverspendRow.class,
                row -> row.eventId,
                message -> message.getPayload() instanceof OfflineOverspent
                        ? List.of(message.getIdentifier())
                        : List.of());
    }

    @EventHandler
    void on(
            OfflineBundleEvent event,
            Occasion occasion,
            @SequenceNumber long sequence,
            @MessageIdentifier String eventId) {
        String id = event.bundle().value();
        if (event instanceof OfflineBundleIssued) {
            bundles.add(id, () -> new OfflineBundleRow(OfflineBundleCard.evolve(null, event, occasion), sequence));
            return;
        }
        OfflineBundleRow row = bundles.get(id);
        if (row.lastSequence < sequence) {
            row.take(OfflineBundleCard.evolve(row.card(), event, occasion), sequence);
        }
        if (event instanceof OfflineOverspent overspent) {
            overspends.add(eventId, () -> new OfflineOverspendRow(eventId, overspent, occasion));
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, OfflineBundlesProjection.class);
    }
}
