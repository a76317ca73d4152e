package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.campaign.CampaignTotals;
import io.sanshan.application.campaign.projection.ResultRow.Kind;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the results of a campaign with three statements, however many templates, stores, guides and days it has. */
@Component
class ResultsReader {

    private final EntityManager entities;

    ResultsReader(EntityManager entities) {
        this.entities = entities;
    }

    CampaignResults results(CampaignId campaign) {
        Map<Kind, List<ResultRow>> rows = entities
                .createQuery("select r from ResultRow r where r.campaignId = :campaign", ResultRow.class)
                .setParameter("campaign", campaign.value())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.kind));
        ResultRow total = rows.getOrDefault(Kind.TOTAL, List.of()).stream()
                .findFirst()
                .orElseGet(() -> new ResultRow(campaign, Kind.TOTAL, ""));
        List<ResultRow> stores = best(rows.get(Kind.STORE));
        List<ResultRow> guides = best(rows.get(Kind.GUIDE));
        Map<String, String> storeNames =
                names("select s.storeId, s.name from ResultStoreRow s where s.storeId in :ids", stores);
        Map<String, String> guideNames =
                names("select g.guideId, g.name from ResultGuideRow g where g.guideId in :ids", guides);
        return new CampaignResults(
                campaign,
                new CampaignResults.Totals(total.targeted(), total.redeemingMembers, total.counts()),
                best(rows.get(Kind.TEMPLATE)).stream()
                        .map(row -> new CampaignResults.OfTemplate(new CouponTemplateId(row.subject), row.counts()))
                        .toList(),
                stores.stream()
                        .map(row -> new CampaignResults.OfStore(
                                row.subject.isEmpty() ? null : new StoreId(row.subject),
                                storeNames.get(row.subject),
                                row.counts()))
                        .toList(),
                guides.stream()
                        .map(row -> new CampaignResults.OfGuide(
                                row.subject.isEmpty() ? null : new GuideId(row.subject),
                                guideNames.get(row.subject),
                                row.counts()))
                        .toList(),
                rows.getOrDefault(Kind.DAY, List.of()).stream()
                        .sorted(Comparator.comparing(row -> row.subject))
                        .map(row -> new CampaignResults.OfDay(LocalDate.parse(row.subject), row.counts()))
                        .toList());
    }

    List<CampaignTotals> totals(int offset, int limit) {
        return entities
                .createQuery(
                        "select c.campaignId, c.name, r from CampaignRow c, ResultRow r where r.kind = :total"
                                + " and r.campaignId = c.campaignId order by c.opens desc, c.campaignId",
                        Object[].class)
                .setParameter("total", Kind.TOTAL)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> {
                    ResultRow total = (ResultRow) row[2];
                    return new CampaignTotals(
                            new CampaignId((String) row[0]),
                            (String) row[1],
                            new CampaignResults.Totals(total.targeted(), total.redeemingMembers, total.counts()));
                })
                .toList();
    }

    private static List<ResultRow> best(@Nullable List<ResultRow> rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .sorted(Comparator.comparingLong((ResultRow row) -> row.rolledBack - row.redeemed)
                                .thenComparing(row -> row.subject))
                        .toList();
    }

    private Map<String, String> names(String query, List<ResultRow> rows) {
        List<String> ids = rows.stream()
                .map(row -> row.subject)
                .filter(id -> !id.isEmpty())
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(query, Object[].class).setParameter("ids", ids).getResultList().stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
