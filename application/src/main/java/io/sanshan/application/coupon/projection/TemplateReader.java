package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads coupon templates: what is true of a template, one of its versions, and how many of it are out, put together. */
@Component
class TemplateReader {

    private final EntityManager entities;

    TemplateReader(EntityManager entities) {
        this.entities = entities;
    }

    List<CouponTemplateCard> ofCampaign(CampaignId campaign) {
        return cards(entities.createQuery(
                        "select t, v from CouponTemplateRow t, CouponTemplateVersionRow v where t.campaignId = :campaign"
                                + " and v.templateId = t.templateId and v.version = t.newestVersion"
                                + " order by t.definedAt, t.templateId",
                        Object[].class)
                .setParameter("campaign", campaign.value())
                .getResultList());
    }

    Optional<CouponTemplateCard> newest(CouponTemplateId template) {
        return Optional.ofNullable(newest(List.of(template)).get(template));
    }

    Map<CouponTemplateId, CouponTemplateCard> newest(Collection<CouponTemplateId> templates) {
        if (templates.isEmpty()) {
            return Map.of();
        }
        return cards(entities.createQuery(
                                "select t, v from CouponTemplateRow t, CouponTemplateVersionRow v where t.templateId in :templates"
                                        + " and v.templateId = t.templateId and v.version = t.newestVersion",
                                Object[].class)
                        .setParameter(
                                "templates",
                                templates.stream().map(CouponTemplateId::value).toList())
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(CouponTemplateCard::template, Function.identity()));
    }

    /** The versions that some coupons came with, by the id of the version. How much is out of them is no part of it. */
    Map<String, CouponVersion> versions(Collection<String> versionIds) {
        if (versionIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> pairs = entities.createQuery(
                        "select t, v from CouponTemplateRow t, CouponTemplateVersionRow v where v.id in :ids"
                                + " and t.templateId = v.templateId",
                        Object[].class)
                .setParameter("ids", versionIds)
                .getResultList();
        Map<String, String> names = names(pairs);
        return pairs.stream()
                .map(pair -> version((CouponTemplateRow) pair[0], (CouponTemplateVersionRow) pair[1], names))
                .collect(Collectors.toMap(
                        version ->
                                CouponTemplateVersionRow.id(version.template().value(), version.version()),
                        Function.identity()));
    }

    private static CouponVersion version(
            CouponTemplateRow template, CouponTemplateVersionRow version, Map<String, String> names) {
        return new CouponVersion(
                new CouponTemplateId(template.templateId),
                version.version,
                new CampaignId(template.campaignId),
                version.name,
                version.terms(),
                names(version.terms(), names));
    }

    private static TermsNames names(CouponTerms terms, Map<String, String> names) {
        GoodsTerms goods = terms.goods();
        return new TermsNames(
                name(goods.any(), names),
                name(goods.none(), names),
                name(goods.together(), names),
                terms.stores().stream()
                        .map(store -> names.get(store.value()))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }

    private static @Nullable String name(@Nullable GoodsScope scope, Map<String, String> names) {
        return scope == null ? null : names.get(scope.goodsSet().value());
    }

    private List<CouponTemplateCard> cards(List<Object[]> pairs) {
        Map<String, Long> issued = issued(pairs.stream()
                .map(pair -> ((CouponTemplateRow) pair[0]).templateId)
                .collect(Collectors.toSet()));
        Map<String, String> names = names(pairs);
        List<CouponTemplateCard> cards = new ArrayList<>();
        for (Object[] pair : pairs) {
            CouponTemplateRow template = (CouponTemplateRow) pair[0];
            CouponTemplateVersionRow row = (CouponTemplateVersionRow) pair[1];
            CouponVersion version = version(template, row, names);
            cards.add(new CouponTemplateCard(
                    version.template(),
                    version.version(),
                    version.campaign(),
                    version.name(),
                    version.terms(),
                    version.names(),
                    issued.getOrDefault(template.templateId, 0L),
                    template.closed,
                    row.definedAt));
        }
        return cards;
    }

    private Map<String, Long> issued(Set<String> templates) {
        if (templates.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select c.templateId, count(c) from CouponRow c where c.templateId in :templates group by c.templateId",
                        Object[].class)
                .setParameter("templates", templates)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** By the id of a goods set or a store. */
    private Map<String, String> names(List<Object[]> pairs) {
        Set<String> goodsSets = new HashSet<>();
        Set<String> stores = new HashSet<>();
        for (Object[] pair : pairs) {
            CouponTerms terms = ((CouponTemplateVersionRow) pair[1]).terms();
            terms.goods()
                    .scopes()
                    .forEach(scope -> goodsSets.add(scope.goodsSet().value()));
            terms.stores().forEach(store -> stores.add(store.value()));
        }
        Map<String, String> names = new HashMap<>();
        names("select g.goodsSetId, g.name from CouponTemplateGoodsRow g where g.goodsSetId in :ids", goodsSets, names);
        names("select s.storeId, s.name from CouponTemplateStoreRow s where s.storeId in :ids", stores, names);
        return names;
    }

    private void names(String query, Set<String> ids, Map<String, String> names) {
        if (!ids.isEmpty()) {
            entities.createQuery(query, Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
    }

    /** The coupons with the versions that they came with, in the order of their rows. */
    List<WalletCoupon> withVersions(List<CouponRow> rows) {
        Map<String, CouponVersion> known = versions(rows.stream()
                .map(row -> CouponTemplateVersionRow.id(row.templateId, row.version))
                .distinct()
                .toList());
        List<WalletCoupon> wallet = new ArrayList<>();
        for (CouponRow row : rows) {
            String version = CouponTemplateVersionRow.id(row.templateId, row.version);
            CouponVersion template = known.get(version);
            // The two read models are written apart: a coupon may be there some milliseconds before its template.
            if (template != null) {
                wallet.add(new WalletCoupon(row.card(), template));
            }
        }
        return wallet;
    }
}
