package io.sanshan.application.figures.projection;

import io.sanshan.application.figures.StoreEntry.Kind;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.shared.Personal;
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
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what happened in stores, and counts it by day. The id of an entry is the event's, and a day is counted only together
 * with a new entry: an event that comes again is not counted again.
 */
@Component
@ProcessingGroup(StoreActivityProjection.NAME)
class StoreActivityProjection {

    static final String NAME = "store-activity";

    private final EntityManager entities;
    private final RowsOfBatch<String, ActivityEntryRow> entries;
    private final RowsOfBatch<String, ActivityDayRow> days;
    private final RowsOfBatch<String, ActivityMemberRow> members;
    private final RowsOfBatch<String, ActivityStoreRow> stores;

    StoreActivityProjection(EntityManager entities) {
        this.entities = entities;
        entries = RowsOfBatch.ofMessages(
                entities,
                ActivityEntryRow.class,
                row -> row.eventId,
                message -> store(message.getPayload()) == null ? List.of() : List.of(message.getIdentifier()));
        stores = new RowsOfBatch<>(entities, ActivityStoreRow.class, row -> row.storeId, payload -> {
            StoreId store = store(payload);
            return store == null ? List.of() : List.of(store.value());
        });
        days = RowsOfBatch.ofMessages(entities, ActivityDayRow.class, row -> row.id, message -> {
            StoreId store = message.getPayload() instanceof StoreEvent ? null : store(message.getPayload());
            return store == null
                    ? List.of()
                    : List.of(
                            ActivityDayRow.id(store.value(), day(store, OccasionMetaData.read(message.getMetaData()))));
        });
        members = new RowsOfBatch<>(
                entities,
                ActivityMemberRow.class,
                row -> row.memberId,
                payload -> payload instanceof MemberEvent event
                        ? List.of(event.member().value())
                        : List.of());
    }

    /** Where it happened, if in a store. */
    private static @Nullable StoreId store(Object payload) {
        return switch (payload) {
            case StoreEvent event -> event.store();
            case CouponRedeemed event -> event.store();
            case RedemptionRolledBack event -> event.store();
            case RedemptionRejected event -> event.store();
            case PurchaseRecorded event -> event.store();
            case MemberRegistered event -> event.store();
            case MemberBound event -> event.store();
            default -> null;
        };
    }

    private LocalDate day(StoreId store, Occasion occasion) {
        return LocalDate.ofInstant(occasion.occurredAt(), ZoneId.of(stores.get(store.value()).zone));
    }

    @EventHandler
    void on(CouponRedeemed event, Occasion occasion, @MessageIdentifier String id) {
        StoreId store = event.store();
        if (store != null) {
            enter(
                    entry(id, event.coupon(), store, Kind.REDEEMED, occasion)
                            .of(event.member())
                            .worth(event.discount()),
                    event.discount(),
                    occasion);
        }
    }

    @EventHandler
    void on(RedemptionRolledBack event, Occasion occasion, @MessageIdentifier String id) {
        StoreId store = event.store();
        if (store != null) {
            enter(
                    entry(id, event.coupon(), store, Kind.ROLLED_BACK, occasion)
                            .of(event.member())
                            .worth(event.discount()),
                    event.discount(),
                    occasion);
        }
    }

    @EventHandler
    void on(RedemptionRejected event, Occasion occasion, @MessageIdentifier String id) {
        StoreId store = event.store();
        if (store != null) {
            enter(
                    entry(id, event.coupon(), store, Kind.REJECTED, occasion)
                            .of(event.member())
                            .refusedBy(event.refusal()),
                    null,
                    occasion);
        }
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion, @MessageIdentifier String id) {
        enter(
                entry(id, event.purchase(), event.store(), Kind.PURCHASED, occasion)
                        .of(event.member())
                        .worth(event.total()),
                event.total(),
                occasion);
    }

    @EventHandler
    void on(MemberRegistered event, Occasion occasion, @MessageIdentifier String id) {
        String key = event.member().value();
        ActivityMemberRow member = members.getOrAdd(
                key, () -> new ActivityMemberRow(key, event.name().clear().orElse("")));
        joined(member, event.member(), event.store(), occasion, id);
    }

    @EventHandler
    void on(MemberBound event, Occasion occasion, @MessageIdentifier String id) {
        ActivityMemberRow member = members.get(event.member().value());
        if (event.reason() == BindingReason.FIRST) {
            joined(member, event.member(), event.store(), occasion, id);
        }
        member.bind(event.guide(), event.store());
    }

    /** A member joins once: in the store that registered her, else in the store of the first guide. */
    private void joined(
            ActivityMemberRow member, MemberId id, @Nullable StoreId store, Occasion occasion, String event) {
        if (store != null && member.joinedStore == null) {
            member.joinedStore = store.value();
            enter(entry(event, id, store, Kind.JOINED, occasion).of(id), null, occasion);
        }
    }

    private static ActivityEntryRow entry(String event, Id stream, StoreId store, Kind kind, Occasion occasion) {
        return new ActivityEntryRow(event, stream.value(), store, kind, occasion);
    }

    private void enter(ActivityEntryRow entry, @Nullable Money amount, Occasion occasion) {
        if (entries.add(entry.eventId, () -> entry)) {
            LocalDate day = day(new StoreId(entry.storeId), occasion);
            days.getOrAdd(ActivityDayRow.id(entry.storeId, day), () -> new ActivityDayRow(entry.storeId, day))
                    .count(entry.kind, amount);
        }
    }

    @EventHandler
    void on(ProfileChanged event) {
        Personal name = event.name();
        if (name != null) {
            members.get(event.member().value()).name = name.clear().orElse("");
        }
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
                        "update ActivityMemberRow m set m.storeId = :store where m.guideId = :guide")
                .setParameter("store", store.value())
                .setParameter("guide", guide.value())
                .executeUpdate());
    }

    @EventHandler
    void on(StoreOpened event) {
        zone(event.store(), event.zone());
    }

    @EventHandler
    void on(StoreDescribed event) {
        zone(event.store(), event.zone());
    }

    private void zone(StoreId store, ZoneId zone) {
        stores.getOrAdd(store.value(), () -> new ActivityStoreRow(store.value())).zone = zone.getId();
    }

    @ResetHandler
    void reset() {
        for (String row : List.of("ActivityEntryRow", "ActivityDayRow", "ActivityMemberRow", "ActivityStoreRow")) {
            entities.createQuery("delete from " + row).executeUpdate();
        }
    }
}
