package io.sanshan.application.till.projection;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.till.TillDeviceEvent;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRegistered;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps a row per till device. */
@Component
@WritesRows(TillDeviceRow.class)
@ProcessingGroup(TillDeviceQueries.READ_MODEL)
class TillDevicesProjection {

    private final EntityManager entityManager;
    private final RowsOfBatch<String, TillDeviceRow> rows;

    TillDevicesProjection(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager,
                TillDeviceRow.class,
                TillDeviceRow::id,
                KeysOf.each(TillDeviceEvent.class, event -> event.device().value()));
    }

    @EventHandler
    void on(TillDeviceEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.device().value();
        if (event instanceof TillDeviceRegistered) {
            rows.add(id, () -> new TillDeviceRow(TillDeviceCard.evolve(null, event, occasion), sequence));
            return;
        }
        TillDeviceRow row = rows.get(id);
        if (row.lastSequence() < sequence) {
            row.become(TillDeviceCard.evolve(row.card(), event, occasion), sequence);
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, TillDevicesProjection.class);
    }
}
