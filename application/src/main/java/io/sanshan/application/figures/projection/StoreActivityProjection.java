package io.sanshan.application.figures.projection;

import io.sanshan.application.figures.StoreEntry.Kind;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.Bindings;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.shared.projection.StoreDays;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.guide.GuideEvent.Placed;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.store.StoreEvent.Described;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what happened in stores, and counts it by day. The id of an entry is the event's, and a day is counted only together
 * with a new entry: an event that comes again is not counted again.
 */
@Component
@WritesRows({ActivityEntryRow.class, ActivityDayRow.class, ActivityMemberRow.class, ActivityStoreRow.class})
@ProcessingGroup(StoreActivityProjection.NAME)
class StoreActivityProjection {

    static final String NAME = "store-activity";

    private final EntityManager entities;
    private final RowsOfBatch<String, ActivityEntryRow> entries;
    private final RowsOfBatch<String, ActivityDayRow> days;
    private final Bindings<ActivityMemberRow> members;
    private final StoreDays<ActivityStoreRow> stores;

    StoreActivityProjection(EntityManager entities) {
        this.entities = entities;
        entries = RowsOfBatch.ofMessages(
                entities,
                ActivityEntryRow.class,
                row -> row.eventId,
                message -> store(message.getPayload()) == null ? List.of() : List.of(message.getIdentifier()));
        stores = new StoreDays<>(entities, ActivityStoreRow.class, ActivityStoreRow::new, payload -> {
            StoreId store = store(payload);
            return store == null ? List.of() : List.of(store.value());
        });
        days = RowsOfBatch.ofMessages(entities, ActivityDayRow.class, row -> row.id, message -> {
            StoreId store = store(message.getPayload());
            return store == null
                    ? List.of()
                    : List.of(
                            ActivityDayRow.id(store.value(), day(store, OccasionMetaData.read(message.getMetaData()))));
        });
        members = new Bindings<>(entities, ActivityMemberRow.class);
    }

    /** Where it happened, if in a store. */
    private static @Nullable StoreId store(Object payload) {
        return switch (payload) {
            case CouponRedeemed event -> event.store();
            case RedemptionRolledBack event -> event.store();
            case RedemptionRejected event -> event.store();
            case PurchaseRecorded event -> event.store();
            case SoldGoodsReturned event -> event.store();
            case MemberRegistered event -> event.store();
            case MemberBound event -> event.store();
            default -> null;
        };
    }

    private LocalDate day(StoreId store, Occasion occasion) {
        return stores.day(store, occasion.occurredAt());
    }

    @EventHandler
    void on(CouponRedeemed event, Occasion occasion, @MessageIdentifier String id) {
        enter(
                event.store(),
                new ActivityEntryRow(id, event.coupon(), Kind.REDEEMED, occasion)
                        .of(event.member())
                        .worth(event.discount()));
    }

    @EventHandler
    void on(RedemptionRolledBack event, Occasion occasion, @MessageIdentifier String id) {
        enter(
                event.store(),
                new ActivityEntryRow(id, event.coupon(), Kind.ROLLED_BACK, occasion)
                        .of(event.member())
                        .worth(event.discount()));
    }

    @EventHandler
    void on(RedemptionRejected event, Occasion occasion, @MessageIdentifier String id) {
        enter(
                event.store(),
                new ActivityEntryRow(id, event.coupon(), Kind.REJECTED, occasion)
                        .of(event.member())
                        .refusedBy(event.refusal()));
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion, @MessageIdentifier String id) {
        enter(
                event.store(),
                new ActivityEntryRow(id, event.purchase(), Kind.PURCHASED, occasion)
                        .of(event.member())
                        .worth(event.total()));
    }

    @EventHandler
    void on(SoldGoodsReturned event, Occasion occasion, @MessageIdentifier String id) {
        enter(
                event.store(),
                new ActivityEntryRow(id, event.purchase(), Kind.RETURNED, occasion)
                        .of(event.member())
                        .worth(event.total()));
    }

    @EventHandler
    void on(MemberRegistered event, Occasion occasion, @MessageIdentifier String id) {
        members.add(event.member(), () -> new ActivityMemberRow(event));
        joined(event.member(), event.store(), occasion, id);
    }

    @EventHandler
    void on(MemberBound event, Occasion occasion, @MessageIdentifier String id) {
        if (event.reason() == BindingReason.FIRST) {
            joined(event.member(), event.store(), occasion, id);
        }
        members.take(event);
    }

    /** A member joins once: in the store that registered her, else in the store of the first guide. */
    private void joined(MemberId id, @Nullable StoreId store, Occasion occasion, String event) {
        ActivityMemberRow member = members.get(id);
        if (store != null && member.joinedStore == null) {
            member.joinedStore = store.value();
            enter(store, new ActivityEntryRow(event, id, Kind.JOINED, occasion).of(id));
        }
    }

    private void enter(@Nullable StoreId store, ActivityEntryRow entry) {
        if (store != null && entries.add(entry.eventId, () -> entry.in(store))) {
            LocalDate day = stores.day(store, entry.happenedAt);
            days.getOrAdd(ActivityDayRow.id(store.value(), day), () -> new ActivityDayRow(store.value(), day))
                    .count(entry.kind, entry.amount());
        }
    }

    @EventHandler
    void on(ProfileChanged event) {
        members.get(event.member()).rename(event);
    }

    @EventHandler
    void on(BindingChanged event) {
        members.take(event);
    }

    @EventHandler
    void on(Placed event) {
        members.take(event);
    }

    @EventHandler
    void on(Described event) {
        stores.describe(event);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, StoreActivityProjection.class);
    }
}
