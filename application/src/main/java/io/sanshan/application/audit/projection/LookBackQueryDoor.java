package io.sanshan.application.audit.projection;

import io.sanshan.application.audit.FiguresThen;
import io.sanshan.application.audit.LookBackQueries;
import io.sanshan.application.audit.MemberThen;
import io.sanshan.application.audit.Moment;
import io.sanshan.application.audit.Reaction;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the rows of both times: which column is compared is what the two readings of a moment differ in. */
@Component
@Transactional(readOnly = true)
class LookBackQueryDoor implements LookBackQueries {

    /** More than work in any store. */
    private static final int MOST_GUIDES = 1_000;

    private final EntityManager entities;

    LookBackQueryDoor(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public FiguresThen ofStore(Caller caller, StoreId store, Moment moment) {
        return figures("store", store.value(), moment);
    }

    @Override
    public FiguresThen ofCampaign(Caller caller, CampaignId campaign, Moment moment) {
        return figures("campaign", campaign.value(), moment);
    }

    private FiguresThen figures(String of, String id, Moment moment) {
        return new Counts(new Where()
                        .and("c." + of + " = :id", "id", id)
                        .and("c." + time(moment) + " <= :at", "at", moment.at())
                        .query(
                                entities,
                                "select c.kind, c.currency, count(c), sum(c.amountMinor) from CountedThenRow c",
                                "group by c.kind, c.currency order by c.kind, c.currency",
                                Object[].class)
                        .getResultList())
                .figures();
    }

    @Override
    public Optional<Long> stock(Caller caller, Collection<CouponTemplateId> templates, Moment moment) {
        if (templates.isEmpty()) {
            return Optional.of(0L);
        }
        List<StockThenRow> rows = last("StockThenRow", "template", moment)
                .and(
                        "r.template in :templates",
                        "templates",
                        templates.stream().map(CouponTemplateId::value).toList())
                .query(entities, "select r from StockThenRow r", "", StockThenRow.class)
                .getResultList();
        long pieces = 0;
        for (StockThenRow row : rows) {
            Long stock = row.stock();
            if (stock == null) {
                return Optional.empty();
            }
            pieces += stock;
        }
        return Optional.of(pieces);
    }

    @Override
    public List<GuideId> guides(Caller caller, StoreId store, Moment moment) {
        return guidesOf(store, moment).stream().map(GuideId::new).toList();
    }

    private List<String> guidesOf(StoreId store, Moment moment) {
        return last("PlacedThenRow", "guide", moment)
                .and("r.store = :store", "store", store.value())
                .query(entities, "select r.guide from PlacedThenRow r", "order by r.guide", String.class)
                .setMaxResults(MOST_GUIDES)
                .getResultList();
    }

    @Override
    public long countMembers(Caller caller, StoreId store, Moment moment) {
        List<String> guides = guidesOf(store, moment);
        return guides.isEmpty() ? 0 : boundTo(guides, moment).count(entities, "select count(r) from BoundThenRow r");
    }

    @Override
    public Slice<MemberThen> members(Caller caller, StoreId store, Moment moment, Slice.Range range) {
        List<String> guides = guidesOf(store, moment);
        if (guides.isEmpty()) {
            return new Slice<>(List.of(), false);
        }
        Slice<BoundThenRow> rows = boundTo(guides, moment)
                .slice(entities, "select r from BoundThenRow r", "order by r.member", BoundThenRow.class, range);
        return new Slice<>(rows.rows().stream().map(BoundThenRow::then).toList(), rows.more());
    }

    private static Where boundTo(List<String> guides, Moment moment) {
        return last("BoundThenRow", "member", moment).and("r.guide in :guides", "guides", guides);
    }

    /** Of each stream, the last row that the moment knows of: the log's order decides, by whichever time it is told. */
    private static Where last(String row, String subject, Moment moment) {
        String time = time(moment);
        return new Where()
                .and("r." + time + " <= :at", "at", moment.at())
                .and("not exists (select 1 from " + row + " n where n." + subject + " = r." + subject
                        + " and n.sequenceNumber > r.sequenceNumber and n." + time + " <= :at)");
    }

    private static String time(Moment moment) {
        return switch (moment.kind()) {
            case AS_WE_KNEW_IT -> "recordedAt";
            case AS_IT_WAS -> "occurredAt";
        };
    }

    @Override
    public Slice<Reaction> reactions(Caller caller, String eventId, Slice.Range range) {
        Slice<ReactionRow> rows = new Where()
                .and("r.cause = :cause", "cause", eventId)
                .slice(
                        entities,
                        "select r from ReactionRow r",
                        "order by r.recordedAt, r.eventId",
                        ReactionRow.class,
                        range);
        return new Slice<>(rows.rows().stream().map(ReactionRow::reaction).toList(), rows.more());
    }
}
