package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberProfile.Numbers;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads timelines, narrowed to one store where the caller sees no more. */
class TimelineReader {

    private final EntityManager entityManager;

    TimelineReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean happenedIn(MemberId member, StoreId store) {
        return !of(member, store)
                .query(entityManager, "select t.id from TimelineRow t", "", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Slice<TimelineEntry> entries(MemberId member, @Nullable StoreId onlyIn, TimelineFilter filter, Slice.Range range) {
        Where where = of(member, onlyIn);
        if (!filter.kinds().isEmpty()) {
            where.and("t.kind in :kinds", "kinds", filter.kinds());
        }
        Instant from = filter.from();
        if (from != null) {
            where.and("t.occurredAt >= :from", "from", from);
        }
        Instant until = filter.until();
        if (until != null) {
            where.and("t.occurredAt < :until", "until", until);
        }
        Slice<TimelineRow> rows = where.slice(
                entityManager,
                "select t from TimelineRow t",
                "order by t.occurredAt desc, t.recordedAt desc, t.sequenceNumber desc, t.id desc",
                TimelineRow.class,
                range);
        return new Slice<>(rows.rows().stream().map(TimelineRow::entry).toList(), rows.more());
    }

    private static Where of(MemberId member, @Nullable StoreId store) {
        Where where = new Where().and("t.member = :member", "member", member.value());
        return store == null ? where : where.and("t.store = :store", "store", store.value());
    }

    Numbers numbers(MemberId member, @Nullable StoreId onlyIn) {
        List<Object[]> rows = of(member, onlyIn)
                .query(
                        entityManager,
                        "select t.kind, t.currency, count(t), sum(t.amountMinor), max(t.occurredAt) from TimelineRow t",
                        "group by t.kind, t.currency order by t.kind, t.currency",
                        Object[].class)
                .getResultList();
        Map<String, Long> counts = new HashMap<>();
        SortedMap<String, Long> spent = new TreeMap<>();
        Instant lastPurchase = null;
        for (Object[] row : rows) {
            counts.merge((String) row[0], (Long) row[2], Long::sum);
            if (row[1] != null) {
                spent.merge((String) row[1], ((Number) row[3]).longValue(), Long::sum);
            }
            if (row[0].equals(PurchaseRecorded.class.getSimpleName())) {
                lastPurchase = later(lastPurchase, (Instant) row[4]);
            }
        }
        long received = count(counts, CouponIssued.class)
                + count(counts, CouponClaimed.class)
                + count(counts, CouponReceived.class);
        long redeemed = count(counts, CouponRedeemed.class) - count(counts, RedemptionRolledBack.class);
        long gone = count(counts, CouponVoided.class)
                + count(counts, CouponExpired.class)
                + count(counts, CouponGiven.class);
        return new Numbers(
                received,
                Math.max(0, received - redeemed - gone),
                redeemed,
                count(counts, PurchaseRecorded.class),
                spent.entrySet().stream()
                        .map(sum -> new Money(sum.getValue(), sum.getKey()))
                        .toList(),
                lastPurchase);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static long count(Map<String, Long> counts, Class<?> kind) {
        return counts.getOrDefault(kind.getSimpleName(), 0L);
    }
}
