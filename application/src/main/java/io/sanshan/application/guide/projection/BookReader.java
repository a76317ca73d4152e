package io.sanshan.application.guide.projection;

import io.sanshan.application.guide.BookEntry;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.GuideQueries.Numbers;
import io.sanshan.application.guide.GuideRedemption;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.SearchWords;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the books of members. */
class BookReader {

    private final EntityManager entityManager;

    BookReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<String, Long> membersOf(List<String> guides) {
        Map<String, Long> members = new HashMap<>();
        if (!guides.isEmpty()) {
            entityManager
                    .createQuery(
                            "select b.guide, count(b) from BookRow b where b.guide in :guides group by b.guide",
                            Object[].class)
                    .setParameter("guides", guides)
                    .getResultList()
                    .forEach(row -> members.put((String) row[0], (Long) row[1]));
        }
        return members;
    }

    Slice<BookEntry> entries(GuideId guide, BookFilter filter, Slice.Range range) {
        Where where = new Where().and("b.guide = :guide", "guide", guide.value());
        String text = filter.text();
        if (text != null) {
            int number = 0;
            // A guide looks after hundreds of members: within them any word may be compared.
            for (String word : SearchWords.typed(text)) {
                String parameter = "word" + number++;
                where.and("concat(' ', b.nameSort) like :" + parameter, parameter, "% " + word + '%');
            }
        }
        String order =
                switch (filter.sort()) {
                    case NAME -> "order by b.nameSort, b.member";
                    case LONGEST_WITHOUT_CONTACT -> "order by b.lastContactAt, b.member";
                    case LATEST_PURCHASE ->
                        "order by case when b.lastPurchaseAt is null then 1 else 0 end, b.lastPurchaseAt desc, b.member";
                    case NEWEST -> "order by b.boundAt desc, b.member";
                };
        Slice<BookRow> rows = where.slice(entityManager, "select b from BookRow b", order, BookRow.class, range);
        Map<String, Map<CouponStatus, Long>> coupons =
                coupons(rows.rows().stream().map(BookRow::member).toList());
        return new Slice<>(
                rows.rows().stream()
                        .map(row -> {
                            Map<CouponStatus, Long> own = coupons.getOrDefault(row.member(), Map.of());
                            return row.entry(
                                    own.getOrDefault(CouponStatus.ISSUED, 0L),
                                    own.getOrDefault(CouponStatus.REDEEMED, 0L));
                        })
                        .toList(),
                rows.more());
    }

    private Map<String, Map<CouponStatus, Long>> coupons(List<String> members) {
        Map<String, Map<CouponStatus, Long>> coupons = new HashMap<>();
        if (!members.isEmpty()) {
            entityManager
                    .createQuery(
                            "select c.member, c.status, count(c) from BookCouponRow c where c.member in :members"
                                    + " group by c.member, c.status",
                            Object[].class)
                    .setParameter("members", members)
                    .getResultList()
                    .forEach(row -> coupons.computeIfAbsent((String) row[0], member -> new HashMap<>())
                            .put((CouponStatus) row[1], (Long) row[2]));
        }
        return coupons;
    }

    List<GuideRedemption> redemptions(GuideId guide, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select c.coupon, c.member, b.name, c.redeemedAt from BookCouponRow c"
                                + " join BookRow b on b.member = c.member where c.redeemedGuide = :guide"
                                + " and c.redeemedAt is not null order by c.redeemedAt desc, c.coupon",
                        Object[].class)
                .setParameter("guide", guide.value())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new GuideRedemption(
                        new CouponId((String) row[0]), new MemberId((String) row[1]), (String) row[2], (Instant)
                                row[3]))
                .toList();
    }

    Numbers numbers(String guide, Instant from, Instant until) {
        return new Numbers(
                number(
                        "BookRow r where r.firstGuide = :guide and r.firstBoundAt >= :from and r.firstBoundAt < :until",
                        guide,
                        from,
                        until),
                membersOf(List.of(guide)).getOrDefault(guide, 0L),
                number(
                        "BookCouponRow r where r.grantedGuide = :guide and r.pushed"
                                + " and r.grantedAt >= :from and r.grantedAt < :until",
                        guide,
                        from,
                        until),
                number(
                        "BookCouponRow r where r.redeemedGuide = :guide"
                                + " and r.redeemedAt >= :from and r.redeemedAt < :until",
                        guide,
                        from,
                        until));
    }

    private long number(String rows, String guide, Instant from, Instant until) {
        return entityManager
                .createQuery("select count(r) from " + rows, Long.class)
                .setParameter("guide", guide)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }
}
