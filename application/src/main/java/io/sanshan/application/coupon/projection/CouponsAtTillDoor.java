package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.CouponsAtTill;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.ids.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class CouponsAtTillDoor implements CouponsAtTill {

    private final CouponReader coupons;
    private final TemplateReader templates;
    private final Clock clock;

    CouponsAtTillDoor(CouponReader coupons, TemplateReader templates, Clock clock) {
        this.coupons = coupons;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Optional<WalletCoupon> byCode(Caller caller, String typed) {
        return CouponCode.read(typed).flatMap(coupons::byCode).flatMap(row -> withTemplates(List.of(row)).stream()
                .findFirst());
    }

    @Override
    public List<WalletCoupon> redeemable(Caller caller, MemberId member) {
        Instant now = clock.instant();
        return withTemplates(coupons.wallet(member, null).stream()
                        .filter(row -> row.card().status() == CouponStatus.ISSUED
                                && row.card().isValidAt(now))
                        .toList())
                .stream()
                .sorted(Comparator.comparing(
                                (WalletCoupon coupon) -> coupon.card().validUntil())
                        .thenComparing(coupon -> coupon.card().coupon().value()))
                .toList();
    }

    /** The two read models are written apart: a coupon may be there some milliseconds before its template. */
    private List<WalletCoupon> withTemplates(List<CouponRow> rows) {
        Map<String, CouponVersion> versions = templates.versions(rows.stream()
                .map(row -> CouponTemplateVersionRow.id(row.templateId, row.version))
                .distinct()
                .toList());
        return rows.stream()
                .filter(row -> versions.containsKey(CouponTemplateVersionRow.id(row.templateId, row.version)))
                .map(row -> new WalletCoupon(
                        row.card(), versions.get(CouponTemplateVersionRow.id(row.templateId, row.version))))
                .toList();
    }
}
