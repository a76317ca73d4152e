package io.sanshan.application.purchase.projection;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.Bindings;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.shared.projection.StoreDays;
import io.sanshan.domain.guide.GuideEvent.Placed;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent.Described;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Writes one row per purchase, by its id: an event that comes again finds it there. */
@Component
@WritesRows({PurchaseRow.class, PurchaseStoreRow.class, PurchaseMemberRow.class})
@ProcessingGroup(PurchaseBookProjection.NAME)
class PurchaseBookProjection {

    static final String NAME = "purchase-book";

    private final EntityManager entities;
    private final RowsOfBatch<String, PurchaseRow> purchases;
    private final StoreDays<PurchaseStoreRow> days;
    private final Bindings<PurchaseMemberRow> members;

    PurchaseBookProjection(EntityManager entities) {
        this.entities = entities;
        purchases = new RowsOfBatch<>(entities, PurchaseRow.class, row -> row.purchaseId, payload -> switch (payload) {
            case PurchaseRecorded event -> List.of(event.purchase().value());
            case SoldGoodsReturned event -> List.of(event.purchase().value());
            default -> List.of();
        });
        days = new StoreDays<>(
                entities,
                PurchaseStoreRow.class,
                PurchaseStoreRow::new,
                KeysOf.each(PurchaseRecorded.class, event -> event.store().value()));
        members = new Bindings<>(entities, PurchaseMemberRow.class);
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion, @SequenceNumber long sequence) {
        LocalDate day = days.day(event.store(), occasion.occurredAt());
        purchases.add(event.purchase().value(), () -> new PurchaseRow(event, day, occasion.occurredAt(), sequence));
    }

    @EventHandler
    void on(SoldGoodsReturned event, @SequenceNumber long sequence) {
        purchases.get(event.purchase().value()).takeBack(event, sequence);
    }

    @EventHandler
    void on(Described event) {
        days.describe(event);
    }

    @EventHandler
    void on(MemberRegistered event) {
        members.add(event.member(), () -> new PurchaseMemberRow(event.member().value()));
    }

    @EventHandler
    void on(BindingChanged event) {
        members.take(event);
    }

    @EventHandler
    void on(Placed event) {
        members.take(event);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, PurchaseBookProjection.class);
    }
}
