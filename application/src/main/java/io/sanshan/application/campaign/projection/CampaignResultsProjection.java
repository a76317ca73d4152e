package io.sanshan.application.campaign.projection;

import static io.sanshan.application.shared.projection.CountsFor.NONE;

import io.sanshan.application.campaign.projection.ResultCount.Place;
import io.sanshan.application.campaign.projection.ResultRow.Kind;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.BindingRow;
import io.sanshan.application.shared.projection.Bindings;
import io.sanshan.application.shared.projection.CountsFor;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.application.shared.projection.StoreDays;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.Named;
import io.sanshan.domain.guide.GuideEvent.Placed;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.store.StoreEvent.Described;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * Counts what comes of campaigns. A coupon counts for the guide and the store of its member at that time, else for the store
 * where it was redeemed. Counting is safe twice over: the position in the log is saved in the transaction that saves the
 * counts, and how far each coupon's stream is counted stands in a row, so that an event that comes again is not counted again.
 */
@Component
@WritesRows({
    ResultRow.class,
    ResultMemberRow.class,
    ResultCountedRow.class,
    ResultSaleRow.class,
    ResultHolderRow.class,
    ResultGuideRow.class,
    ResultStoreRow.class
})
@ProcessingGroup(CampaignResultsProjection.NAME)
class CampaignResultsProjection {

    static final String NAME = "campaign-results";

    private final EntityManager entities;
    private final Clock clock;
    private final Bindings<ResultHolderRow> holders;
    private final StoreDays<ResultStoreRow> stores;
    private final RowsOfBatch<String, ResultGuideRow> guides;
    private final RowsOfBatch<String, ResultCountedRow> counted;
    private final RowsOfBatch<String, ResultMemberRow> members;
    private final RowsOfBatch<String, ResultRow> results;
    private final CarriedSales sales;

    CampaignResultsProjection(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        holders = new Bindings<>(
                entities, ResultHolderRow.class, payload -> ResultCount.of(payload).map(ResultCount::member).stream()
                        .toList());
        stores = new StoreDays<>(
                entities,
                ResultStoreRow.class,
                ResultStoreRow::new,
                payload -> ResultCount.of(payload).map(this::store).filter(store -> !store.equals(NONE)).stream()
                        .toList());
        guides = new RowsOfBatch<>(
                entities,
                ResultGuideRow.class,
                ResultGuideRow::guide,
                KeysOf.each(GuideEvent.class, event -> event.guide().value()));
        counted = new RowsOfBatch<>(
                entities,
                ResultCountedRow.class,
                ResultCountedRow::stream,
                KeysOf.each(CouponEvent.class, event -> event.coupon().value()));
        members = new RowsOfBatch<>(entities, ResultMemberRow.class, row -> row.id, payload -> switch (payload) {
            case Granted event -> List.of(ResultMemberRow.id(event.campaign(), event.member()));
            case CouponRedeemed event -> List.of(ResultMemberRow.id(event.campaign(), event.member()));
            case RedemptionRolledBack event -> List.of(ResultMemberRow.id(event.campaign(), event.member()));
            default -> List.of();
        });
        results = RowsOfBatch.ofMessages(entities, ResultRow.class, row -> row.id, this::rowsOf);
        sales = new CarriedSales(entities);
    }

    private List<String> rowsOf(Message<?> message) {
        return message.getPayload() instanceof CampaignStarted started
                ? List.of(ResultRow.id(started.campaign(), Kind.TOTAL, NONE))
                : ResultCount.of(message.getPayload())
                        .map(count ->
                                count.places(countsFor(count, OccasionMetaData.read(message.getMetaData()))).stream()
                                        .map(Place::id)
                                        .toList())
                        .orElse(List.of());
    }

    private String store(ResultCount count) {
        StoreId redeemedIn = count.store();
        return holders.find(count.member())
                .map(BindingRow::store)
                .orElse(redeemedIn == null ? NONE : redeemedIn.value());
    }

    private CountsFor countsFor(ResultCount count, Occasion occasion) {
        String store = store(count);
        String guide = holders.find(count.member()).map(BindingRow::guide).orElse(NONE);
        return new CountsFor(store, guide, stores.day(store, occasion.occurredAt(), clock.getZone()));
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, @SequenceNumber long sequence) {
        ResultCount count = ResultCount.of(event).orElse(null);
        String stream = event.coupon().value();
        if (count == null
                || !counted.getOrAdd(stream, () -> new ResultCountedRow(stream)).isNew(sequence)) {
            return;
        }
        Money sale = sales.change(event).orElse(null);
        for (Place place : count.places(countsFor(count, occasion))) {
            ResultRow result = result(place.campaign(), place.kind(), place.subject());
            result.count(event);
            if (sale != null) {
                result.carry(sale);
            }
        }
        switch (event) {
            case Granted _ -> grant(count);
            case CouponRedeemed _ -> stand(count, 1);
            case RedemptionRolledBack _ -> stand(count, -1);
            default -> {
                // A try that was refused changes nothing for the member.
            }
        }
    }

    private ResultRow result(CampaignId campaign, Kind kind, String subject) {
        return results.getOrAdd(ResultRow.id(campaign, kind, subject), () -> new ResultRow(campaign, kind, subject));
    }

    private ResultMemberRow member(ResultCount count) {
        return members.getOrAdd(
                ResultMemberRow.id(count.campaign(), count.member()),
                () -> new ResultMemberRow(count.campaign(), count.member()));
    }

    private void grant(ResultCount count) {
        if (member(count).granted++ == 0) {
            result(count.campaign(), Kind.TOTAL, NONE).reachedMembers++;
        }
    }

    private void stand(ResultCount count, int change) {
        ResultMemberRow member = member(count);
        boolean stood = member.standing > 0;
        member.standing += change;
        if (stood != member.standing > 0) {
            result(count.campaign(), Kind.TOTAL, NONE).redeemingMembers += change;
        }
    }

    @EventHandler
    void on(CampaignStarted event) {
        result(event.campaign(), Kind.TOTAL, NONE).audience = event.audienceSize();
    }

    @EventHandler
    void on(MemberRegistered event) {
        holders.add(event.member(), () -> new ResultHolderRow(event));
    }

    @EventHandler
    void on(ProfileChanged event) {
        holders.get(event.member()).rename(event);
    }

    @EventHandler
    void on(BindingChanged event) {
        holders.take(event);
    }

    /** The members of a guide go along to another store; what was counted stays where it was. */
    @EventHandler
    void on(Placed event) {
        holders.take(event);
    }

    @EventHandler
    void on(Named event) {
        String id = event.guide().value();
        guides.getOrAdd(id, () -> new ResultGuideRow(event)).rename(event);
    }

    @EventHandler
    void on(Described event) {
        stores.describe(event);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, CampaignResultsProjection.class);
    }
}
