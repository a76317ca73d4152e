package io.sanshan.application.store.projection;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps a row per store. */
@Component
@WritesRows(StoreRow.class)
@ProcessingGroup(StoreQueries.READ_MODEL)
class StoreDirectoryProjection {

    private final EntityManager entityManager;
    private final RowsOfBatch<String, StoreRow> rows;

    StoreDirectoryProjection(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager, StoreRow.class, StoreRow::id, KeysOf.each(StoreEvent.class, event -> event.store()
                        .value()));
    }

    @EventHandler
    void on(StoreEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.store().value();
        if (event instanceof StoreOpened) {
            rows.add(id, () -> new StoreRow(StoreCard.evolve(null, event, occasion), sequence));
            return;
        }
        StoreRow row = rows.get(id);
        if (row.lastSequence() < sequence) {
            row.become(StoreCard.evolve(row.card(), event, occasion), sequence);
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, StoreDirectoryProjection.class);
    }
}
