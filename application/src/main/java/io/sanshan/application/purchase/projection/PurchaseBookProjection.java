package io.sanshan.application.purchase.projection;

import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Writes one row per purchase, by its id: an event that comes again finds it there. */
@Component
@ProcessingGroup(PurchaseBookProjection.NAME)
class PurchaseBookProjection {

    static final String NAME = "purchase-book";

    private final EntityManager entities;
    private final RowsOfBatch<String, PurchaseRow> purchases;
    private final RowsOfBatch<String, PurchaseStoreRow> stores;
    private final RowsOfBatch<String, PurchaseMemberRow> members;

    PurchaseBookProjection(EntityManager entities) {
        this.entities = entities;
        purchases = new RowsOfBatch<>(
                entities,
                PurchaseRow.class,
                row -> row.purchaseId,
                payload -> payload instanceof PurchaseRecorded event
                        ? List.of(event.purchase().value())
                        : List.of());
        stores = new RowsOfBatch<>(entities, PurchaseStoreRow.class, row -> row.storeId, payload -> switch (payload) {
            case PurchaseRecorded event -> List.of(event.store().value());
            case StoreEvent event -> List.of(event.store().value());
            default -> List.of();
        });
        members = new RowsOfBatch<>(
                entities,
                PurchaseMemberRow.class,
                row -> row.memberId,
                payload -> payload instanceof MemberEvent event
                        ? List.of(event.member().value())
                        : List.of());
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion) {
        ZoneId zone = ZoneId.of(stores.get(event.store().value()).zone);
        purchases.add(
                event.purchase().value(),
                () -> new PurchaseRow(event, LocalDate.ofInstant(occasion.occurredAt(), zone), occasion.occurredAt()));
    }

    @EventHandler
    void on(StoreOpened event) {
        describe(event.store(), event.zone());
    }

    @EventHandler
    void on(StoreDescribed event) {
        describe(event.store(), event.zone());
    }

    private void describe(StoreId store, ZoneId zone) {
        stores.getOrAdd(store.value(), () -> new PurchaseStoreRow(store.value(), zone)).zone = zone.getId();
    }

    @EventHandler
    void on(MemberRegistered event) {
        String id = event.member().value();
        members.add(id, () -> new PurchaseMemberRow(id));
    }

    @EventHandler
    void on(MemberBound event) {
        members.get(event.member().value()).bind(event.guide(), event.store());
    }

    @EventHandler
    void on(MemberUnbound event) {
        members.get(event.member().value()).release();
    }

    @EventHandler
    void on(MemberLeft event) {
        members.get(event.member().value()).release();
    }

    @EventHandler
    void on(GuideAssignedToStore event) {
        move(event.guide(), event.store());
    }

    @EventHandler
    void on(GuideTransferred event) {
        move(event.guide(), event.store());
    }

    /** The members of a guide go along to another store. */
    private void move(GuideId guide, StoreId store) {
        RowsOfBatch.setBased(entities, () -> entities.createQuery(
                        "update PurchaseMemberRow m set m.storeId = :store where m.guideId = :guide")
                .setParameter("store", store.value())
                .setParameter("guide", guide.value())
                .executeUpdate());
    }

    @ResetHandler
    void reset() {
        for (String row : List.of("PurchaseRow", "PurchaseStoreRow", "PurchaseMemberRow")) {
            entities.createQuery("delete from " + row).executeUpdate();
        }
    }
}
