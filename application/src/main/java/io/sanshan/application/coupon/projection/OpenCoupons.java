package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A member's coupons that are valid at this moment and held for no basket, the first to run out in front. */
@Component
class OpenCoupons {

    private final CouponReader coupons;
    private final TemplateReader templates;
    private final Clock clock;

    OpenCoupons(CouponReader coupons, TemplateReader templates, Clock clock) {
        this.coupons = coupons;
        this.templates = templates;
        this.clock = clock;
    }

    List<WalletCoupon> of(MemberId member) {
        Instant now = clock.instant();
        return templates
                .withVersions(coupons.wallet(member, null).stream()
                        .filter(row -> isOpen(row.card(), now))
                        .toList())
                .stream()
                .sorted(Comparator.comparing(
                                (WalletCoupon coupon) -> coupon.card().validUntil())
                        .thenComparing(coupon -> coupon.card().coupon().value()))
                .toList();
    }

    private static boolean isOpen(CouponCard card, Instant now) {
        return card.status() == CouponStatus.ISSUED && card.isValidAt(now) && !card.isHeldAt(now);
    }
}
