package io.sanshan.application.member.process;

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

/** Whose erasure is in the log and not yet carried out. */
@Component
@WritesRows(MemberToEraseRow.class)
@ProcessingGroup(MembersToEraseSheet.NAME)
class MembersToEraseSheet {

    static final String NAME = "members-to-erase";

    private final EntityManager entityManager;
    private final RowsOfBatch<String, MemberToEraseRow> rows;

    MembersToEraseSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager, MemberToEraseRow.class, MemberToEraseRow::id, payload -> switch (payload) {
                    case MemberErased erased -> List.of(erased.member().value());
                    case ErasureCompleted completed ->
                        List.of(completed.member().value());
                    default -> List.of();
                });
    }

    @EventHandler
    void on(MemberErased event, Occasion occasion, @MessageIdentifier String eventId) {
        String id = event.member().value();
        rows.add(id, () -> new MemberToEraseRow(id, occasion.occurredAt(), eventId));
    }

    @EventHandler
    void on(ErasureCompleted event) {
        rows.get(event.member().value()).completed();
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, MembersToEraseSheet.class);
    }
}
