package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.projection.ResultRow.Kind;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideCorrected;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
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
import java.util.List;
import java.util.Optional;
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
@ProcessingGroup(CampaignResultsProjection.NAME)
class CampaignResultsProjection {

    static final String NAME = "campaign-results";

    private static final String NONE = "";

    private final EntityManager entities;
    private final Clock clock;
    private final RowsOfBatch<String, ResultHolderRow> holders;
    private final RowsOfBatch<String, ResultStoreRow> stores;
    private final RowsOfBatch<String, ResultGuideRow> guides;
    private final RowsOfBatch<String, ResultCountedRow> counted;
    private final RowsOfBatch<String, ResultMemberRow> members;
    private final RowsOfBatch<String, ResultRow> results;

    CampaignResultsProjection(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        holders = new RowsOfBatch<>(
                entities,
                ResultHolderRow.class,
                row -> row.memberId,
                payload -> payload instanceof MemberEvent event
                        ? List.of(event.member().value())
                        : ResultCount.of(payload).map(count -> count.member().value()).stream()
                                .toList());
        stores = new RowsOfBatch<>(
                entities,
                ResultStoreRow.class,
                row -> row.storeId,
                payload -> payload instanceof StoreEvent event
                        ? List.of(event.store().value())
                        : ResultCount.of(payload).map(this::store).filter(store -> !store.isEmpty()).stream()
                                .toList());
        guides = new RowsOfBatch<>(
                entities,
                ResultGuideRow.class,
                row -> row.guideId,
                payload -> payload instanceof GuideEvent event
                        ? List.of(event.guide().value())
                        : List.of());
        counted = new RowsOfBatch<>(
                entities,
                ResultCountedRow.class,
                row -> row.stream,
                payload -> payload instanceof CouponEvent event
                        ? List.of(event.coupon().value())
                        : List.of());
        members = new RowsOfBatch<>(entities, ResultMemberRow.class, row -> row.id, payload -> switch (payload) {
            case Granted event -> List.of(ResultMemberRow.id(event.campaign(), event.member()));
            case CouponRedeemed event -> List.of(ResultMemberRow.id(event.campaign(), event.member()));
            case RedemptionRolledBack event -> List.of(ResultMemberRow.id(event.campaign(), event.member()));
            default -> List.of();
        });
        results = RowsOfBatch.ofMessages(entities, ResultRow.class, row -> row.id, this::rowsOf);
    }

    private List<String> rowsOf(Message<?> message) {
        return message.getPayload() instanceof CampaignStarted started
                ? List.of(ResultRow.id(started.campaign(), Kind.TOTAL, NONE))
                : ResultCount.of(message.getPayload())
                        .map(count -> count.rows(
                                store(count), guide(count), day(count, OccasionMetaData.read(message.getMetaData()))))
                        .orElse(List.of());
    }

    private String store(ResultCount count) {
        StoreId redeemedIn = count.store();
        return holders.find(count.member().value())
                .map(holder -> holder.storeId)
                .orElse(redeemedIn == null ? NONE : redeemedIn.value());
    }

    private String guide(ResultCount count) {
        return holders.find(count.member().value())
                .map(holder -> holder.guideId)
                .orElse(NONE);
    }

    private LocalDate day(ResultCount count, Occasion occasion) {
        String store = store(count);
        ZoneId zone = store.isEmpty()
                ? clock.getZone()
                : stores.find(store).map(row -> ZoneId.of(row.zone)).orElse(clock.getZone());
        return LocalDate.ofInstant(occasion.occurredAt(), zone);
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, @SequenceNumber long sequence) {
        Optional<ResultCount> counts = ResultCount.of(event);
        String stream = event.coupon().value();
        if (counts.isEmpty()) {
            return;
        }
        ResultCountedRow mark = counted.getOrAdd(stream, () -> new ResultCountedRow(stream));
        if (mark.lastSequence >= sequence) {
            return;
        }
        mark.lastSequence = sequence;
        ResultCount count = counts.get();
        result(count.campaign(), Kind.TOTAL, NONE).count(event);
        result(count.campaign(), Kind.STORE, store(count)).count(event);
        result(count.campaign(), Kind.GUIDE, guide(count)).count(event);
        result(count.campaign(), Kind.DAY, day(count, occasion).toString()).count(event);
        switch (event) {
            case Granted _ -> member(count).granted++;
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
        String id = event.member().value();
        holders.add(id, () -> new ResultHolderRow(id, event.name().clear().orElse("")));
    }

    @EventHandler
    void on(ProfileChanged event) {
        Personal name = event.name();
        if (name != null) {
            holders.get(event.member().value()).name = name.clear().orElse("");
        }
    }

    @EventHandler
    void on(MemberBound event) {
        holders.get(event.member().value()).bind(event.guide(), event.store());
    }

    @EventHandler
    void on(MemberUnbound event) {
        holders.get(event.member().value()).release();
    }

    @EventHandler
    void on(MemberLeft event) {
        holders.get(event.member().value()).release();
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
        guides.getOrAdd(guide.value(), () -> new ResultGuideRow(guide.value())).name =
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
                        "update ResultHolderRow h set h.storeId = :store where h.guideId = :guide")
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
        ResultStoreRow row = stores.getOrAdd(store.value(), () -> new ResultStoreRow(store.value()));
        row.name = name;
        row.zone = zone.getId();
    }

    @ResetHandler
    void reset() {
        for (String row : List.of(
                "ResultRow",
                "ResultMemberRow",
                "ResultCountedRow",
                "ResultHolderRow",
                "ResultGuideRow",
                "ResultStoreRow")) {
            entities.createQuery("delete from " + row).executeUpdate();
        }
    }
}
