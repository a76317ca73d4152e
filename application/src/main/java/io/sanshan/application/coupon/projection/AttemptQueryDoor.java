package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.AttemptReason;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Masked;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what was refused, as far as the caller may see: four statements a part, however many attempts it has. */
@Component
@Transactional(readOnly = true)
class AttemptQueryDoor implements AttemptQueries {

    private final EntityManager entities;
    private final CouponReader coupons;

    AttemptQueryDoor(EntityManager entities, CouponReader coupons) {
        this.entities = entities;
        this.coupons = coupons;
    }

    @Override
    public Slice<RefusedAttempt> refused(Caller caller, AttemptFilter filter, Slice.Range range) {
        List<AttemptRow> rows = rows(storeFor(caller, filter), filter, range);
        Map<String, CouponRow> known = coupons.coupons(ids(rows, row -> row.couponId)).stream()
                .collect(Collectors.toMap(row -> row.couponId, Function.identity()));
        Map<String, String> templates = templates(known.values().stream()
                .map(row -> CouponTemplateVersionRow.id(row.templateId, row.version))
                .collect(Collectors.toSet()));
        Map<String, CouponHolderRow> holders = coupons.holders(ids(rows, row -> row.memberId)).stream()
                .collect(Collectors.toMap(CouponHolderRow::member, Function.identity()));
        return Slice.of(
                rows.stream()
                        .map(row -> {
                            CouponRow coupon = known.get(row.couponId);
                            return attempt(
                                    caller,
                                    row,
                                    coupon,
                                    coupon == null
                                            ? ""
                                            : templates.getOrDefault(
                                                    CouponTemplateVersionRow.id(coupon.templateId, coupon.version), ""),
                                    holders.get(row.memberId));
                        })
                        .toList(),
                range);
    }

    /** The store that is read; null for all of them. */
    private static @Nullable StoreId storeFor(Caller caller, AttemptFilter filter) {
        StoreId asked = filter.store();
        if (caller.party() != Party.STORE_MANAGER) {
            return asked;
        }
        StoreId own = caller.store();
        if (own == null || asked != null && !asked.equals(own)) {
            throw new NotAllowed(caller, "read the attempts of another store");
        }
        return own;
    }

    private List<AttemptRow> rows(@Nullable StoreId store, AttemptFilter filter, Slice.Range range) {
        AttemptReason reason = filter.reason();
        LocalDate day = filter.day();
        TypedQuery<AttemptRow> query = entities.createQuery(
                "select a from AttemptRow a where 1 = 1"
                        + (store == null ? "" : " and a.storeId = :store")
                        + (reason == null ? "" : " and a.reasonCode = :reason")
                        + (day == null ? "" : " and a.attemptDay = :day")
                        + " order by a.happenedAt desc, a.eventId desc",
                AttemptRow.class);
        if (store != null) {
            query.setParameter("store", store.value());
        }
        if (reason != null) {
            query.setParameter("reason", reason.code());
        }
        if (day != null) {
            query.setParameter("day", day);
        }
        return query.setFirstResult(range.offset())
                .setMaxResults(range.oneMore())
                .getResultList();
    }

    private static Set<String> ids(List<AttemptRow> rows, Function<AttemptRow, @Nullable String> id) {
        return rows.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Names of templates by the id of their version. */
    private Map<String, String> templates(Set<String> versions) {
        return versions.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "select v.id, v.name from CouponTemplateVersionRow v where v.id in :ids",
                                Object[].class)
                        .setParameter("ids", versions)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static RefusedAttempt attempt(
            Caller caller,
            AttemptRow row,
            @Nullable CouponRow coupon,
            String template,
            @Nullable CouponHolderRow holder) {
        boolean open = holder != null && (caller.party() != Party.STORE_MANAGER || holder.isOfStore(caller.store()));
        String name = holder == null ? "" : holder.name();
        return new RefusedAttempt(
                row.eventId,
                row.happenedAt,
                row.store(),
                new Actor(row.actor),
                coupon == null ? row.ending : new CouponCode(coupon.code).ending(),
                row.couponId == null ? null : new CouponId(row.couponId),
                template,
                row.memberId == null ? null : new MemberId(row.memberId),
                open ? name : Masked.name(name),
                open,
                row.refusal());
    }
}
