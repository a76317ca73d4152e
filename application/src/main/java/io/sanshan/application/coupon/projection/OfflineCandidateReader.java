package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.OfflineCandidates;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which coupons go into a bundle: six statements, however many there are. */
@Component
@Transactional(readOnly = true)
class OfflineCandidateReader implements OfflineCandidates {

    /** No till is given more terms; those with most coupons go first. */
    private static final int MOST_VERSIONS = 200;

    private static final String OPEN = " from CouponRow c, CouponHolderRow h where h.memberId = c.memberId"
            + " and h.storeId = :store and c.status = :issued and c.validFrom < :until and c.validUntil > :from"
            + " and (c.reservedUntil is null or c.reservedUntil <= :from)";

    private final EntityManager entities;
    private final TemplateReader templates;

    OfflineCandidateReader(EntityManager entities, TemplateReader templates) {
        this.entities = entities;
        this.templates = templates;
    }

    @Override
    public Found of(StoreId store, Instant from, Instant until, int most) {
        Map<String, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select c.templateId, c.version, count(c)" + OPEN + " group by c.templateId, c.version",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("issued", CouponStatus.ISSUED)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .forEach(row ->
                        counts.put(CouponTemplateVersionRow.id((String) row[0], (Integer) row[1]), (Long) row[2]));
        Map<String, CouponVersion> versions = templates.versions(counts.keySet());
        List<String> taken = versions.entrySet().stream()
                .filter(version -> version.getValue().isForTillsAlone(store))
                .map(Map.Entry::getKey)
                .sorted(Comparator.<String, Long>comparing(version -> -counts.getOrDefault(version, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_VERSIONS)
                .toList();
        List<Listed> coupons = coupons(store, from, until, taken, most);
        long elsewhere = versions.entrySet().stream()
                .filter(version -> !version.getValue().isGoodIn(store))
                .mapToLong(version -> counts.getOrDefault(version.getKey(), 0L))
                .sum();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Found(
                coupons,
                taken.stream()
                        .map(version -> Objects.requireNonNull(versions.get(version)))
                        .toList(),
                Math.max(0, all - elsewhere - coupons.size()));
    }

    private List<Listed> coupons(StoreId store, Instant from, Instant until, List<String> versions, int most) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> places = new HashMap<>();
        versions.forEach(version -> places.put(version, places.size()));
        List<Listed> coupons = new ArrayList<>();
        entities.createQuery(
                        "select c.code, c.templateId, c.version, c.validFrom, c.validUntil" + OPEN
                                + " and concat(c.templateId, '/', c.version) in :versions"
                                + " order by c.validUntil, c.couponId",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("issued", CouponStatus.ISSUED)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("versions", versions)
                .setMaxResults(most)
                .getResultList()
                .forEach(row -> coupons.add(new Listed(
                        new CouponCode((String) row[0]),
                        places.getOrDefault(CouponTemplateVersionRow.id((String) row[1], (Integer) row[2]), 0),
                        (Instant) row[3],
                        (Instant) row[4])));
        return coupons;
    }

    @Override
    public int newestBundle(String device) {
        Integer newest = entities.createQuery(
                        "select max(b.bundleNumber) from OfflineBundleRow b where b.deviceId = :device", Integer.class)
                .setParameter("device", device)
                .getSingleResult();
        return newest == null ? 0 : newest;
    }
}
