package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.application.coupon.CodeBatchQueries;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CodeBatchEvent;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps a row per batch of codes, and one per use of a code, so that none is counted twice. */
@Component
@WritesRows({CodeBatchRow.class, CodeUseRow.class})
@ProcessingGroup(CodeBatchQueries.READ_MODEL)
class CodeBatchesProjection {

    private final EntityManager entities;
    private final RowsOfBatch<String, CodeBatchRow> batches;
    private final RowsOfBatch<String, CodeUseRow> uses;

    CodeBatchesProjection(EntityManager entities) {
        this.entities = entities;
        batches = new RowsOfBatch<>(entities, CodeBatchRow.class, row -> row.batchId, payload -> switch (payload) {
            case CodeBatchEvent event -> List.of(event.batch().value());
            case CodeUsed used -> List.of(used.batch().value());
            default -> List.of();
        });
        uses = new RowsOfBatch<>(
                entities,
                CodeUseRow.class,
                row -> row.useId,
                payload -> payload instanceof CodeUsed used ? List.of(used.use().value()) : List.of());
    }

    @EventHandler
    void on(CodeBatchEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.batch().value();
        if (event instanceof CodesPlanned) {
            batches.add(id, () -> new CodeBatchRow(CodeBatchCard.evolve(null, event, occasion), sequence));
            return;
        }
        CodeBatchRow row = batches.get(id);
        if (row.lastSequence < sequence) {
            row.take(CodeBatchCard.evolve(row.card(), event, occasion), sequence);
        }
    }

    @EventHandler
    void on(CodeUsed event) {
        String id = event.use().value();
        String batch = event.batch().value();
        if (uses.add(id, () -> new CodeUseRow(id, batch))) {
            batches.get(batch).used++;
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, CodeBatchesProjection.class);
    }
}
