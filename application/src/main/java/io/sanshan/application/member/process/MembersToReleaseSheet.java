package io.sanshan.application.member.process;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Who is bound to whom, so that the members of a guide who resigns are known from the log alone. */
@Component
@WritesRows({BoundMemberRow.class, ResignedGuideRow.class})
@ProcessingGroup(MembersToReleaseSheet.NAME)
class MembersToReleaseSheet {

    static final String NAME = "members-to-release";

    private final EntityManager entityManager;
    private final RowsOfBatch<String, BoundMemberRow> members;
    private final RowsOfBatch<String, ResignedGuideRow> guides;

    MembersToReleaseSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        members =
                new RowsOfBatch<>(entityManager, BoundMemberRow.class, BoundMemberRow::id, payload -> switch (payload) {
                    case MemberBound bound -> List.of(bound.member().value());
                    case MemberUnbound unbound -> List.of(unbound.member().value());
                    case MemberLeft left -> List.of(left.member().value());
                    case MemberErased erased -> List.of(erased.member().value());
                    default -> List.of();
                });
        guides = new RowsOfBatch<>(
                entityManager, ResignedGuideRow.class, ResignedGuideRow::id, payload -> switch (payload) {
                    case MemberBound bound -> List.of(bound.guide().value());
                    case GuideResigned resigned -> List.of(resigned.guide().value());
                    default -> List.of();
                });
    }

    @EventHandler
    void on(MemberBound event, @SequenceNumber long sequence) {
        String id = event.member().value();
        String guide = event.guide().value();
        boolean added = members.add(id, () -> new BoundMemberRow(id, guide, sequence));
        BoundMemberRow row = members.get(id);
        if (!added) {
            if (!row.isNew(sequence)) {
                return;
            }
            row.boundTo(guide);
        }
        guides.find(guide).ifPresent(resigned -> row.guideResigned(resigned.resignedAt(), resigned.cause()));
    }

    @EventHandler
    void on(MemberUnbound event, @SequenceNumber long sequence) {
        unbound(event.member().value(), sequence);
    }

    @EventHandler
    void on(MemberLeft event, @SequenceNumber long sequence) {
        unbound(event.member().value(), sequence);
    }

    @EventHandler
    void on(MemberErased event, @SequenceNumber long sequence) {
        unbound(event.member().value(), sequence);
    }

    private void unbound(String member, long sequence) {
        members.find(member).filter(row -> row.isNew(sequence)).ifPresent(row -> row.boundTo(null));
    }

    @EventHandler
    void on(GuideResigned event, Occasion occasion, @MessageIdentifier String eventId) {
        String guide = event.guide().value();
        guides.add(guide, () -> new ResignedGuideRow(guide, occasion.occurredAt(), eventId));
        RowsOfBatch.setBased(entityManager, () -> entityManager
                .createQuery("update BoundMemberRow m set m.dueAt = :at, m.cause = :cause where m.guide = :guide")
                .setParameter("at", occasion.occurredAt())
                .setParameter("cause", eventId)
                .setParameter("guide", guide)
                .executeUpdate());
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, MembersToReleaseSheet.class);
    }
}
