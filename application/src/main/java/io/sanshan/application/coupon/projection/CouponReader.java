package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.OfferDirectory;
import io.sanshan.application.coupon.PieceStock;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of coupons and their holders: a statement a question, however many rows answer it. */
@Component
class CouponReader implements PieceStock, OfferDirectory {

    /** More coupons than this no wallet shows; the newest are kept. */
    private static final int LARGEST_WALLET = 500;

    private final EntityManager entities;

    CouponReader(EntityManager entities) {
        this.entities = entities;
    }

    Optional<CouponRow> byCode(CouponCode code) {
        return entities
                .createQuery("select c from CouponRow c where c.code = :code", CouponRow.class)
                .setParameter("code", code.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<CouponId> byHash(String secretHash) {
        return byOffer(secretHash).map(row -> new CouponId(row.couponId));
    }

    Optional<CouponRow> byOffer(String secretHash) {
        return entities
                .createQuery("select c from CouponRow c where c.offerHash = :hash", CouponRow.class)
                .setParameter("hash", secretHash)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What a member offers, whether or not the time of the offer is over. */
    List<CouponRow> offeredBy(MemberId member) {
        return entities.createQuery(
                        "select c from CouponRow c where c.memberId = :member and c.offerHash is not null"
                                + " and c.formerCode is null and c.status = :ready",
                        CouponRow.class)
                .setParameter("member", member.value())
                .setParameter("ready", CouponStatus.ISSUED)
                .getResultList();
    }

    Map<CouponCode, CouponId> byCodes(Collection<CouponCode> codes) {
        return by("code", codes);
    }

    /** By the codes that coupons had before they were given to a friend. */
    Map<CouponCode, CouponId> byFormerCodes(Collection<CouponCode> codes) {
        return by("formerCode", codes);
    }

    private Map<CouponCode, CouponId> by(String column, Collection<CouponCode> codes) {
        Map<CouponCode, CouponId> found = new HashMap<>();
        if (codes.isEmpty()) {
            return found;
        }
        entities.createQuery(
                        "select c." + column + ", c.couponId from CouponRow c where c." + column + " in :codes",
                        Object[].class)
                .setParameter("codes", codes.stream().map(CouponCode::value).toList())
                .getResultList()
                .forEach(row -> found.put(new CouponCode((String) row[0]), new CouponId((String) row[1])));
        return found;
    }

    Optional<CouponRow> coupon(CouponId coupon) {
        return Optional.ofNullable(entities.find(CouponRow.class, coupon.value()));
    }

    List<CouponRow> coupons(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select c from CouponRow c where c.couponId in :ids", CouponRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<CouponHolderRow> holders(Collection<String> members) {
        return members.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select h from CouponHolderRow h where h.memberId in :ids", CouponHolderRow.class)
                        .setParameter("ids", members)
                        .getResultList();
    }

    Optional<CouponHolderRow> holder(String member) {
        return Optional.ofNullable(entities.find(CouponHolderRow.class, member));
    }

    /** @param store only coupons whose redemption there stands; null for all */
    List<CouponRow> wallet(MemberId member, @Nullable StoreId store) {
        String where = store == null ? "" : " and c.storeId = :store";
        var query = entities.createQuery(
                        "select c from CouponRow c where c.memberId = :member" + where
                                + " order by case when c.status <> :ready then 2 when c.remindedAt is null then 1 else 0 end, c.validUntil desc, c.couponId",
                        CouponRow.class)
                .setParameter("member", member.value())
                .setParameter("ready", CouponStatus.ISSUED)
                .setMaxResults(LARGEST_WALLET);
        if (store != null) {
            query.setParameter("store", store.value());
        }
        return query.getResultList();
    }

    @Override
    public long highest(CouponTemplateId template) {
        Long highest = entities.createQuery(
                        "select max(c.piece) from CouponRow c where c.templateId = :template", Long.class)
                .setParameter("template", template.value())
                .getSingleResult();
        return highest == null ? 0 : highest;
    }

    /** Two looks at an index: one for the ends, one for the gaps between. */
    @Override
    public List<Long> free(CouponTemplateId template, long first, long last, int limit) {
        Object[] ends = entities.createQuery(
                        "select min(c.piece), max(c.piece) from CouponRow c"
                                + " where c.templateId = :template and c.piece between :first and :last",
                        Object[].class)
                .setParameter("template", template.value())
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
        if (ends[0] == null) {
            return LongStream.rangeClosed(first, last).limit(limit).boxed().toList();
        }
        Stream<long[]> gaps = entities
                .createQuery(
                        "select g.piece, g.following from (select c.piece as piece,"
                                + " lead(c.piece) over (order by c.piece) as following from CouponRow c"
                                + " where c.templateId = :template and c.piece between :first and :last) g"
                                + " where g.following > g.piece + 1 order by g.piece",
                        Object[].class)
                .setParameter("template", template.value())
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(gap -> new long[] {(Long) gap[0] + 1, (Long) gap[1]});
        return Stream.of(Stream.of(new long[] {first, (Long) ends[0]}), gaps, Stream.of(new long[] {
                    (Long) ends[1] + 1, last + 1
                }))
                .flatMap(Function.identity())
                .flatMapToLong(gap -> LongStream.range(gap[0], gap[1]))
                .limit(limit)
                .boxed()
                .toList();
    }

    @Override
    public List<CouponId> held(CouponTemplateId template, MemberId member) {
        return entities
                .createQuery(
                        "select c.couponId from CouponRow c where c.memberId = :member and c.templateId = :template order by c.piece desc",
                        String.class)
                .setParameter("member", member.value())
                .setParameter("template", template.value())
                .getResultList()
                .stream()
                .map(CouponId::new)
                .toList();
    }
}
