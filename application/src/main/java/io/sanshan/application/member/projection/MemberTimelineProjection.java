package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.RowsOfOneEvent;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.NewRows;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Keeps a row for each event and each member it concerns, whatever feature it comes from. */
@Component
@RowsOfOneEvent
@WritesRows(TimelineRow.class)
@ProcessingGroup(MemberQueries.TIMELINE)
class MemberTimelineProjection {

    private final EntityManager entityManager;
    private final NewRows<TimelineRow> rows;

    MemberTimelineProjection(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new NewRows<>(entityManager, TimelineRow.class);
    }

    private static String id(Message<?> message, Concerned concerned) {
        return TimelineRow.id(
                message.getIdentifier(), concerned.member(), !(concerned.payload() instanceof AudienceFrozen));
    }

    @EventHandler
    void on(MemberEvent event, Occasion occasion, DomainEventMessage<?> message) {
        write(event, occasion, message);
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, DomainEventMessage<?> message) {
        write(event, occasion, message);
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion, DomainEventMessage<?> message) {
        write(event, occasion, message);
    }

    @EventHandler
    void on(PurchasePaid event, Occasion occasion, DomainEventMessage<?> message) {
        write(event, occasion, message);
    }

    @EventHandler
    void on(SoldGoodsReturned event, Occasion occasion, DomainEventMessage<?> message) {
        write(event, occasion, message);
    }

    @EventHandler
    void on(AudienceFrozen event, Occasion occasion, DomainEventMessage<?> message) {
        write(event, occasion, message);
    }

    private void write(Object event, Occasion occasion, DomainEventMessage<?> message) {
        for (Concerned concerned : Concerned.by(event)) {
            String id = id(message, concerned);
            rows.add(new TimelineRow(id, concerned, occasion)
                    .recorded(message.getAggregateIdentifier(), message.getSequenceNumber(), message.getTimestamp()));
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, MemberTimelineProjection.class);
    }
}
