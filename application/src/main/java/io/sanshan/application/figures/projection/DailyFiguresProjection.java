package io.sanshan.application.figures.projection;

import io.sanshan.application.figures.projection.FigureRow.Key;
import io.sanshan.application.figures.projection.FigureRow.Kind;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideCorrected;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Counts by day for the brand, its stores, its guides, and the ways of joining. What happened in a store counts for that store,
 * and otherwise for the store of the member's guide. Counting is safe twice over: the position in the log is saved in the
 * transaction that saves the counts; how far a coupon's or purchase's stream is counted, and whether a join is, stands in a
 * row, so that an event that comes again is not counted again.
 */
@Component
@ProcessingGroup(DailyFiguresProjection.NAME)
class DailyFiguresProjection {

    static final String NAME = "daily-figures";

    private final EntityManager entities;
    private final Clock clock;
    private final RowsOfBatch<String, FigureMemberRow> members;
    private final RowsOfBatch<String, FigureStoreRow> stores;
    private final RowsOfBatch<String, FigureGuideRow> guides;
    private final RowsOfBatch<String, FigureCountedRow> counted;
    private final RowsOfBatch<String, FigureRow> figures;

    DailyFiguresProjection(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        members = new RowsOfBatch<>(
                entities, FigureMemberRow.class, row -> row.memberId, payload -> FigureSource.of(payload)
                        .map(FigureSource::member)
                        .or(() -> payload instanceof MemberEvent event ? Optional.of(event.member()) : Optional.empty())
                        .map(member -> List.of(member.value()))
                        .orElse(List.of()));
        stores = new RowsOfBatch<>(
                entities,
                FigureStoreRow.class,
                row -> row.storeId,
                payload -> payload instanceof StoreEvent event
                        ? List.of(event.store().value())
                        : FigureSource.of(payload).map(this::store).filter(store -> !store.isEmpty()).stream()
                                .toList());
        guides = new RowsOfBatch<>(
                entities,
                FigureGuideRow.class,
                row -> row.guideId,
                payload -> payload instanceof GuideEvent event
                        ? List.of(event.guide().value())
                        : List.of());
        counted = new RowsOfBatch<>(entities, FigureCountedRow.class, row -> row.stream, payload -> switch (payload) {
            case CouponEvent event -> List.of(event.coupon().value());
            case PurchaseRecorded event -> List.of(event.purchase().value());
            default -> List.of();
        });
        figures = RowsOfBatch.ofMessages(
                entities, FigureRow.class, row -> row.id, message -> FigureSource.of(message.getPayload())
                        .map(source -> keys(source, OccasionMetaData.read(message.getMetaData())).stream()
                                .map(Key::id)
                                .toList())
                        .orElse(List.of()));
    }

    private Optional<FigureMemberRow> member(FigureSource source) {
        MemberId member = source.member();
        return member == null ? Optional.empty() : members.find(member.value());
    }

    private String store(FigureSource source) {
        StoreId store = source.store();
        return store != null
                ? store.value()
                : member(source).map(row -> row.storeId).orElse("");
    }

    private String guide(FigureSource source) {
        GuideId guide = source.guide();
        return guide != null
                ? guide.value()
                : member(source).map(row -> row.guideId).orElse("");
    }

    private LocalDate day(FigureSource source, Occasion occasion) {
        ZoneId zone = Optional.of(store(source))
                .filter(store -> !store.isEmpty())
                .flatMap(stores::find)
                .map(row -> ZoneId.of(row.zone))
                .orElse(clock.getZone());
        return LocalDate.ofInstant(occasion.occurredAt(), zone);
    }

    /** The rows that an event may count in. */
    private List<Key> keys(FigureSource source, Occasion occasion) {
        LocalDate day = day(source, occasion);
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(day, Kind.BRAND, ""));
        JoinSource way = source.way();
        if (way != null) {
            keys.add(new Key(day, Kind.SOURCE, way.name()));
        }
        String store = store(source);
        if (!store.isEmpty()) {
            keys.add(new Key(day, Kind.STORE, store));
        }
        String guide = guide(source);
        if (!guide.isEmpty()) {
            keys.add(new Key(day, Kind.GUIDE, guide));
        }
        return keys;
    }

    private void count(Object event, Key key) {
        figures.getOrAdd(key.id(), () -> new FigureRow(key)).count(event);
    }

    private void count(Object event, String stream, long sequence, Occasion occasion) {
        Optional<FigureSource> source = FigureSource.of(event);
        if (source.isEmpty()) {
            return;
        }
        FigureCountedRow mark = counted.getOrAdd(stream, () -> new FigureCountedRow(stream));
        if (mark.lastSequence < sequence) {
            mark.lastSequence = sequence;
            keys(source.get(), occasion).forEach(key -> count(event, key));
        }
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, @SequenceNumber long sequence) {
        count(event, event.coupon().value(), sequence, occasion);
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion, @SequenceNumber long sequence) {
        count(event, event.purchase().value(), sequence, occasion);
    }

    @EventHandler
    void on(MemberRegistered event, Occasion occasion) {
        String id = event.member().value();
        FigureMemberRow fresh = new FigureMemberRow(id);
        StoreId store = event.store();
        fresh.joinedStore = store == null ? null : store.value();
        if (members.add(id, () -> fresh)) {
            FigureSource.of(event).ifPresent(source -> keys(source, occasion).forEach(key -> count(event, key)));
        }
    }

    /** The brand counted the member when she registered: a first binding counts for the guide, and for a store that has not. */
    @EventHandler
    void on(MemberBound event, Occasion occasion) {
        FigureMemberRow member = members.get(event.member().value());
        member.bind(event.guide(), event.store());
        FigureSource source = FigureSource.of(event).orElse(null);
        if (source == null || member.countedForGuide) {
            return;
        }
        member.countedForGuide = true;
        LocalDate day = day(source, occasion);
        count(event, new Key(day, Kind.GUIDE, event.guide().value()));
        StoreId store = event.store();
        if (store != null && member.joinedStore == null) {
            member.joinedStore = store.value();
            count(event, new Key(day, Kind.STORE, store.value()));
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
    void on(GuideHired event) {
        name(event.guide(), event.name());
    }

    @EventHandler
    void on(GuideCorrected event) {
        name(event.guide(), event.name());
    }

    private void name(GuideId guide, Personal name) {
        guides.getOrAdd(guide.value(), () -> new FigureGuideRow(guide.value())).name =
                name.clear().orElse("");
    }

    @EventHandler
    void on(GuideAssignedToStore event) {
        move(event.guide(), event.store());
    }

    @EventHandler
    void on(GuideTransferred event) {
        move(event.guide(), event.store());
    }

    /** The members of a guide go along to another store; what was counted stays where it was. */
    private void move(GuideId guide, StoreId store) {
        RowsOfBatch.setBased(entities, () -> entities.createQuery(
                        "update FigureMemberRow m set m.storeId = :store where m.guideId = :guide")
                .setParameter("store", store.value())
                .setParameter("guide", guide.value())
                .executeUpdate());
    }

    @EventHandler
    void on(StoreOpened event) {
        describe(event.store(), event.name(), event.zone());
    }

    @EventHandler
    void on(StoreDescribed event) {
        describe(event.store(), event.name(), event.zone());
    }

    private void describe(StoreId store, String name, ZoneId zone) {
        FigureStoreRow row = stores.getOrAdd(store.value(), () -> new FigureStoreRow(store.value()));
        row.name = name;
        row.zone = zone.getId();
    }

    @ResetHandler
    void reset() {
        for (String row :
                List.of("FigureRow", "FigureCountedRow", "FigureMemberRow", "FigureGuideRow", "FigureStoreRow")) {
            entities.createQuery("delete from " + row).executeUpdate();
        }
    }
}
