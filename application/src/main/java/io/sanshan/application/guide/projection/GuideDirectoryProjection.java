package io.sanshan.application.guide.projection;

import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps a row per guide. */
@Component
@WritesRows(GuideRow.class)
@ProcessingGroup(GuideQueries.READ_MODEL)
class GuideDirectoryProjection {

    private final EntityManager entityManager;
    private final RowsOfBatch<String, GuideRow> rows;

    GuideDirectoryProjection(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager, GuideRow.class, GuideRow::id, KeysOf.each(GuideEvent.class, event -> event.guide()
                        .value()));
    }

    @EventHandler
    void on(GuideEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.guide().value();
        if (event instanceof GuideHired) {
            rows.add(id, () -> new GuideRow(GuideCard.evolve(null, event, occasion), sequence));
            return;
        }
        GuideRow row = rows.get(id);
        if (row.lastSequence() < sequence) {
            row.become(GuideCard.evolve(row.card(), event, occasion), sequence);
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, GuideDirectoryProjection.class);
    }
}
