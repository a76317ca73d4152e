package io.sanshan.application.purchase.projection;

import io.sanshan.application.purchase.PurchaseCard;
import io.sanshan.application.purchase.PurchaseListing;
import io.sanshan.application.purchase.PurchaseQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of purchases, as far as the caller may see. */
@Component
@Transactional(readOnly = true)
class PurchaseQueryDoor implements PurchaseQueries {

    private final EntityManager entities;
    private final EventLog log;

    PurchaseQueryDoor(EntityManager entities, EventLog log) {
        this.entities = entities;
        this.log = log;
    }

    @Override
    public Slice<PurchaseListing> ofMember(Caller caller, MemberId member, Slice.Range range) {
        if (seesAll(caller, member.value())) {
            return slice(
                    entities.createQuery(
                                    "select p from PurchaseRow p where p.memberId = :member"
                                            + " order by p.happenedAt desc, p.purchaseId",
                                    PurchaseRow.class)
                            .setParameter("member", member.value()),
                    range);
        }
        StoreId store = caller.store();
        if (caller.party() != Party.STORE_MANAGER || store == null) {
            throw new NotAllowed(caller, "read the purchases of this member");
        }
        return slice(
                entities.createQuery(
                                "select p from PurchaseRow p where p.memberId = :member and p.storeId = :store"
                                        + " order by p.happenedAt desc, p.purchaseId",
                                PurchaseRow.class)
                        .setParameter("member", member.value())
                        .setParameter("store", store.value()),
                range);
    }

    @Override
    public Slice<PurchaseListing> ofStoreDay(Caller caller, StoreId store, LocalDate day, Slice.Range range) {
        if (caller.party() == Party.STORE_MANAGER && !store.equals(caller.store())) {
            throw new NotAllowed(caller, "read the purchases of another store");
        }
        return slice(
                entities.createQuery(
                                "select p from PurchaseRow p where p.storeId = :store and p.storeDay = :day"
                                        + " order by p.happenedAt desc, p.purchaseId",
                                PurchaseRow.class)
                        .setParameter("store", store.value())
                        .setParameter("day", day),
                range);
    }

    @Override
    public Optional<PurchaseCard> card(Caller caller, PurchaseId purchase) {
        PurchaseRow row = entities.find(PurchaseRow.class, purchase.value());
        if (row == null) {
            return Optional.empty();
        }
        boolean ownStore =
                caller.party() == Party.STORE_MANAGER && row.listing().store().equals(caller.store());
        if (!ownStore && !seesAll(caller, row.memberId)) {
            throw new NotAllowed(caller, "read this purchase");
        }
        return log.stream(purchase.value(), 0).stream()
                .map(RecordedEvent::payload)
                .filter(PurchaseRecorded.class::isInstance)
                .map(recorded -> new PurchaseCard(row.listing(), ((PurchaseRecorded) recorded).lines()))
                .findFirst();
    }

    /** Whether the caller reads every purchase of the member. */
    private boolean seesAll(Caller caller, @Nullable String member) {
        return switch (caller) {
            case Caller.OfMember own -> own.member().value().equals(member);
            case Caller.Staff staff ->
                switch (staff.role()) {
                    case GUIDE ->
                        bound(member)
                                .filter(row -> row.isOfGuide(staff.guide()))
                                .isPresent();
                    case STORE_MANAGER ->
                        bound(member)
                                .filter(row -> row.isOfStore(staff.store()))
                                .isPresent();
                    default -> true;
                };
            default -> false;
        };
    }

    private Optional<PurchaseMemberRow> bound(@Nullable String member) {
        return Optional.ofNullable(member).map(id -> entities.find(PurchaseMemberRow.class, id));
    }

    private static Slice<PurchaseListing> slice(TypedQuery<PurchaseRow> query, Slice.Range range) {
        return Slice.of(
                query.setFirstResult(range.offset()).setMaxResults(range.oneMore()).getResultList().stream()
                        .map(PurchaseRow::listing)
                        .toList(),
                range);
    }
}
