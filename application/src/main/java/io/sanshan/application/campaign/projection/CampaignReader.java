package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.AudienceMembership;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.campaign.CampaignListing;
import io.sanshan.application.campaign.CampaignServing;
import io.sanshan.application.campaign.ClaimableCoupon;
import io.sanshan.application.campaign.PushTarget;
import io.sanshan.application.campaign.PushableCampaign;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads cards and frozen audiences of campaigns. */
@Component
class CampaignReader implements AudienceMembership {

    private final EntityManager entities;

    CampaignReader(EntityManager entities) {
        this.entities = entities;
    }

    List<CampaignListing> list(CampaignFilter filter, int offset, int limit) {
        return listings("select " + COLUMNS + " from CampaignRow c where (:allStatus = true or c.status in :status)"
                        + " and (:text = '' or lower(c.name) like :pattern escape '!')"
                        + " order by c.changedAt desc, c.campaignId")
                .setParameter("allStatus", filter.status().isEmpty())
                .setParameter("status", filter.status().isEmpty() ? Set.of(CampaignStatus.DRAFT) : filter.status())
                .setParameter("text", filter.text())
                .setParameter("pattern", '%' + escaped(filter.text().toLowerCase(Locale.ROOT)) + '%')
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CampaignReader::listing)
                .toList();
    }

    List<CampaignListing> awaitingApproval() {
        return listings("select " + COLUMNS + " from CampaignRow c where c.status = :status"
                        + " order by c.submittedAt, c.campaignId")
                .setParameter("status", CampaignStatus.SUBMITTED)
                .getResultList()
                .stream()
                .map(CampaignReader::listing)
                .toList();
    }

    /** Without the text columns: an audience may list thousands of members. */
    private static final String COLUMNS =
            "c.campaignId, c.name, c.status, c.opens, c.closes, c.delivery, c.templates, c.audienceSize, c.changedAt";

    private TypedQuery<Object[]> listings(String query) {
        return entities.createQuery(query, Object[].class);
    }

    private static CampaignListing listing(Object[] row) {
        return new CampaignListing(
                new CampaignId((String) row[0]),
                (String) row[1],
                (CampaignStatus) row[2],
                (Instant) row[3],
                (Instant) row[4],
                (CouponDelivery) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (Instant) row[8]);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    Map<CampaignId, String> names(Collection<CampaignId> wanted) {
        return entities
                .createQuery(
                        "select c.campaignId, c.name from CampaignRow c where c.campaignId in :ids", Object[].class)
                .setParameter(
                        "ids", wanted.stream().map(CampaignId::value).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CampaignId((String) row[0]), row -> (String) row[1]));
    }

    /** As the process notes it that gives out the coupons. */
    Optional<CampaignServing> serving(CampaignId campaign) {
        return entities.createQuery(
                        "select r.parts, r.served, r.issued, r.refused from CampaignServingRow r"
                                + " where r.id = :campaign and r.startedAt is not null",
                        Object[].class)
                .setParameter("campaign", campaign.value())
                .getResultStream()
                .findFirst()
                .map(row -> new CampaignServing((int) row[0], (int) row[1], (long) row[2], (long) row[3]));
    }

    Optional<CampaignCard> card(CampaignId campaign) {
        return Optional.ofNullable(entities.find(CampaignRow.class, campaign.value()))
                .map(CampaignRow::card);
    }

    List<PushableCampaign> pushable(GuideId guide) {
        return entities
                .createQuery(
                        "select c.campaignId, c.name, c.message, c.closes, count(distinct h.memberId)"
                                + " from CampaignRow c, AudienceRow a, ResultHolderRow h"
                                + " where c.status = :running and c.delivery = :pushed and a.campaignId = c.campaignId"
                                + " and h.memberId = a.memberId and h.guideId = :guide"
                                + " group by c.campaignId, c.name, c.message, c.closes order by c.closes, c.campaignId",
                        Object[].class)
                .setParameter("running", CampaignStatus.RUNNING)
                .setParameter("pushed", CouponDelivery.PUSHED_BY_GUIDE)
                .setParameter("guide", guide.value())
                .getResultList()
                .stream()
                .map(row -> new PushableCampaign(
                        new CampaignId((String) row[0]), (String) row[1], (String) row[2], (Instant) row[3], (Long)
                                row[4]))
                .toList();
    }

    List<PushTarget> pushTargets(CampaignId campaign, GuideId guide, int offset, int limit) {
        List<ResultHolderRow> holders = entities.createQuery(
                        "select h from ResultHolderRow h where h.guideId = :guide and exists"
                                + " (select 1 from AudienceRow a where a.campaignId = :campaign and a.memberId = h.memberId)"
                                + " order by h.name, h.memberId",
                        ResultHolderRow.class)
                .setParameter("campaign", campaign.value())
                .setParameter("guide", guide.value())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        if (holders.isEmpty()) {
            return List.of();
        }
        Set<String> reached = new HashSet<>(entities.createQuery(
                        "select m.memberId from ResultMemberRow m where m.campaignId = :campaign and m.memberId in :members and m.granted > 0",
                        String.class)
                .setParameter("campaign", campaign.value())
                .setParameter(
                        "members", holders.stream().map(ResultHolderRow::member).toList())
                .getResultList());
        return holders.stream()
                .map(holder ->
                        new PushTarget(new MemberId(holder.member()), holder.name(), reached.contains(holder.member())))
                .toList();
    }

    List<ClaimableCoupon> claimable(MemberId member, Instant now) {
        List<CampaignRow> campaigns = entities.createQuery(
                        "select c from CampaignRow c where c.status = :running and c.delivery = :claimed"
                                + " and c.opens <= :now and c.closes > :now and exists"
                                + " (select 1 from AudienceRow a where a.campaignId = c.campaignId and a.memberId = :member)"
                                + " order by c.closes, c.campaignId",
                        CampaignRow.class)
                .setParameter("running", CampaignStatus.RUNNING)
                .setParameter("claimed", CouponDelivery.CLAIMED_BY_MEMBER)
                .setParameter("now", now)
                .setParameter("member", member.value())
                .getResultList();
        List<ClaimableCoupon> coupons = new ArrayList<>();
        for (CampaignRow campaign : campaigns) {
            for (CouponTemplateId template : campaign.templateIds()) {
                coupons.add(new ClaimableCoupon(
                        new CampaignId(campaign.campaignId),
                        campaign.name,
                        campaign.message,
                        template,
                        campaign.closes));
            }
        }
        return coupons;
    }

    @Override
    public Set<MemberId> of(CampaignId campaign, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        return entities
                .createQuery(
                        "select a.memberId from AudienceRow a where a.campaignId = :campaign and a.memberId in :members",
                        String.class)
                .setParameter("campaign", campaign.value())
                .setParameter("members", members.stream().map(MemberId::value).toList())
                .getResultList()
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }
}
