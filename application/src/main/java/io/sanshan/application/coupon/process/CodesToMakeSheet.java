package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodeBatchEvent;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesDownloaded;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchEvent.SharedCodeDrawn;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** The batches whose codes follow a pattern and are not all made yet. */
@Component
@WritesRows(CodesToMakeRow.class)
@ProcessingGroup(CodesToMakeSheet.NAME)
class CodesToMakeSheet {

    static final String NAME = "codes-to-make";

    private final EntityManager entityManager;
    private final RowsOfBatch<String, CodesToMakeRow> rows;

    CodesToMakeSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager,
                CodesToMakeRow.class,
                CodesToMakeRow::id,
                KeysOf.each(CodeBatchEvent.class, event -> event.batch().value()));
    }

    @EventHandler
    void on(CodeBatchEvent event, Occasion occasion, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        String id = event.batch().value();
        if (event instanceof CodesPlanned planned) {
            if (planned.codes() instanceof BatchCodes.ByPattern pattern) {
                rows.add(id, () -> new CodesToMakeRow(id, pattern.size(), occasion.occurredAt(), eventId, sequence));
            }
            return;
        }
        rows.find(id).filter(row -> row.isNew(sequence)).ifPresent(row -> {
            switch (event) {
                case CodesMade made when row.isWholeWith(made.made()) -> rows.remove(id);
                case CodesVoided _ -> rows.remove(id);
                case CodesMade _, CodesPlanned _, CodesDownloaded _, SharedCodeDrawn _ -> {}
            }
        });
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, CodesToMakeSheet.class);
    }
}
