package io.sanshan.application.member.projection;

import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Keeps a row per erasure. What it says is set, never counted, so that an event that comes again changes nothing. */
@Component
@WritesRows(ErasureRow.class)
@ProcessingGroup(ErasureQueries.ERASURES)
class ErasureProjection {

    private final EntityManager entityManager;
    private final RowsOfBatch<String, ErasureRow> erasures;

    ErasureProjection(EntityManager entityManager) {
        this.entityManager = entityManager;
        erasures = new RowsOfBatch<>(entityManager, ErasureRow.class, ErasureRow::member, payload -> switch (payload) {
            case MemberErased erased -> List.of(erased.member().value());
            case ErasureCompleted completed -> List.of(completed.member().value());
            default -> List.of();
        });
    }

    @EventHandler
    void on(MemberErased event, Occasion occasion, @MessageIdentifier String eventId) {
        erasures.add(event.member().value(), () -> new ErasureRow(event, occasion, eventId));
    }

    @EventHandler
    void on(ErasureCompleted event, Occasion occasion, @MessageIdentifier String eventId) {
        erasures.get(event.member().value()).completed(event, occasion, eventId);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, ErasureProjection.class);
    }
}
