package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponReminderQueries;
import io.sanshan.application.coupon.EndingCoupon;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.GuideId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class CouponReminderQueryDoor implements CouponReminderQueries {

    private final EntityManager entities;
    private final TemplateReader templates;
    private final Clock clock;

    CouponReminderQueryDoor(EntityManager entities, TemplateReader templates, Clock clock) {
        this.entities = entities;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public List<EndingCoupon> endingSoon(Caller caller) {
        if (!(caller instanceof Caller.Staff staff) || !(staff.guide() instanceof GuideId guide)) {
            throw new NotAllowed(caller, "read which coupons end soon without members of her own");
        }
        Map<String, String> names = new HashMap<>();
        List<CouponRow> rows = entities
                .createQuery(
                        "select c, h.name from CouponRow c, CouponHolderRow h where h.memberId = c.memberId"
                                + " and h.guideId = :guide and c.status = :ready and c.remindedAt is not null"
                                + " and c.validUntil > :now order by c.validUntil, c.couponId",
                        Object[].class)
                .setParameter("guide", guide.value())
                .setParameter("ready", CouponStatus.ISSUED)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(pair -> {
                    CouponRow row = (CouponRow) pair[0];
                    names.put(row.memberId, (String) pair[1]);
                    return row;
                })
                .toList();
        return templates.withVersions(rows).stream()
                .map(coupon -> ending(coupon, names))
                .toList();
    }

    private static EndingCoupon ending(WalletCoupon coupon, Map<String, String> names) {
        var card = coupon.card();
        return new EndingCoupon(
                card.coupon(),
                card.member(),
                names.getOrDefault(card.member().value(), ""),
                coupon.template(),
                card.validUntil());
    }
}
