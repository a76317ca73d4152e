package io.sanshan.application.figures.projection;

import static io.sanshan.application.shared.projection.CountsFor.NONE;

import io.sanshan.application.figures.projection.FigureRow.Key;
import io.sanshan.application.figures.projection.FigureRow.Kind;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.BindingRow;
import io.sanshan.application.shared.projection.Bindings;
import io.sanshan.application.shared.projection.CountsFor;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.shared.projection.StoreDays;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.Named;
import io.sanshan.domain.guide.GuideEvent.Placed;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.store.StoreEvent.Described;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
@WritesRows({FigureRow.class, FigureCountedRow.class, FigureMemberRow.class, FigureGuideRow.class, FigureStoreRow.class
})
@ProcessingGroup(DailyFiguresProjection.NAME)
class DailyFiguresProjection {

    static final String NAME = "daily-figures";

    private final EntityManager entities;
    private final Clock clock;
    private final Bindings<FigureMemberRow> members;
    private final StoreDays<FigureStoreRow> stores;
    private final RowsOfBatch<String, FigureGuideRow> guides;
    private final RowsOfBatch<String, FigureCountedRow> counted;
    private final RowsOfBatch<String, FigureRow> figures;

    DailyFiguresProjection(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        members = new Bindings<>(
                entities, FigureMemberRow.class, payload -> FigureSource.of(payload).map(FigureSource::member).stream()
                        .toList());
        stores = new StoreDays<>(
                entities,
                FigureStoreRow.class,
                FigureStoreRow::new,
                payload -> FigureSource.of(payload).map(this::store).filter(store -> !store.equals(NONE)).stream()
                        .toList());
        guides = new RowsOfBatch<>(
                entities,
                FigureGuideRow.class,
                FigureGuideRow::guide,
                KeysOf.each(GuideEvent.class, event -> event.guide().value()));
        counted = new RowsOfBatch<>(
                entities, FigureCountedRow.class, FigureCountedRow::stream, payload -> switch (payload) {
                    case CouponEvent event -> List.of(event.coupon().value());
                    case PurchaseRecorded event -> List.of(event.purchase().value());
                    case SoldGoodsReturned event -> List.of(event.purchase().value());
                    default -> List.of();
                });
        figures = RowsOfBatch.ofMessages(
                entities, FigureRow.class, row -> row.id, message -> FigureSource.of(message.getPayload())
                        .map(source -> keys(source, OccasionMetaData.read(message.getMetaData())).stream()
                                .map(Key::id)
                                .toList())
                        .orElse(List.of()));
    }

    private String store(FigureSource source) {
        StoreId store = source.store();
        return store != null
                ? store.value()
                : members.find(source.member()).map(BindingRow::store).orElse(NONE);
    }

    private CountsFor countsFor(FigureSource source, Occasion occasion) {
        String store = store(source);
        GuideId named = source.guide();
        String guide = named != null
                ? named.value()
                : members.find(source.member()).map(BindingRow::guide).orElse(NONE);
        return new CountsFor(store, guide, stores.day(store, occasion.occurredAt(), clock.getZone()));
    }

    /** The rows that an event may count in. */
    private List<Key> keys(FigureSource source, Occasion occasion) {
        CountsFor countsFor = countsFor(source, occasion);
        LocalDate day = countsFor.day();
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(day, Kind.BRAND, NONE));
        JoinSource way = source.way();
        if (way != null) {
            keys.add(new Key(day, Kind.SOURCE, way.name()));
        }
        if (!countsFor.store().equals(NONE)) {
            keys.add(new Key(day, Kind.STORE, countsFor.store()));
        }
        if (!countsFor.guide().equals(NONE)) {
            keys.add(new Key(day, Kind.GUIDE, countsFor.guide()));
        }
        return keys;
    }

    private void count(Object event, Key key) {
        figures.getOrAdd(key.id(), () -> new FigureRow(key)).count(event);
    }

    private void count(Object event, String stream, long sequence, Occasion occasion) {
        FigureSource source = FigureSource.of(event).orElse(null);
        if (source != null
                && counted.getOrAdd(stream, () -> new FigureCountedRow(stream)).isNew(sequence)) {
            keys(source, occasion).forEach(key -> count(event, key));
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

    /** What comes back lessens the sales of the day on which it does. */
    @EventHandler
    void on(SoldGoodsReturned event, Occasion occasion, @SequenceNumber long sequence) {
        count(event, event.purchase().value(), sequence, occasion);
    }

    @EventHandler
    void on(MemberRegistered event, Occasion occasion) {
        if (members.add(event.member(), () -> new FigureMemberRow(event))) {
            FigureSource.of(event).ifPresent(source -> keys(source, occasion).forEach(key -> count(event, key)));
        }
    }

    /** The brand counted the member when she registered: a first binding counts for the guide, and for a store that has not. */
    @EventHandler
    void on(MemberBound event, Occasion occasion) {
        members.take(event);
        FigureMemberRow member = members.get(event.member());
        FigureSource source = FigureSource.of(event).orElse(null);
        if (source == null || member.countedForGuide) {
            return;
        }
        member.countedForGuide = true;
        LocalDate day = countsFor(source, occasion).day();
        count(event, new Key(day, Kind.GUIDE, event.guide().value()));
        StoreId store = event.store();
        if (store != null && member.joinedStore == null) {
            member.joinedStore = store.value();
            count(event, new Key(day, Kind.STORE, store.value()));
        }
    }

    @EventHandler
    void on(BindingChanged event) {
        members.take(event);
    }

    /** The members of a guide go along to another store; what was counted stays where it was. */
    @EventHandler
    void on(Placed event) {
        members.take(event);
    }

    @EventHandler
    void on(Named event) {
        String id = event.guide().value();
        guides.getOrAdd(id, () -> new FigureGuideRow(event)).rename(event);
    }

    @EventHandler
    void on(Described event) {
        stores.describe(event);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, DailyFiguresProjection.class);
    }
}
