package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.TillCouponQueries;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class TillCouponQueryDoor implements TillCouponQueries {

    private final CouponReader coupons;
    private final TemplateReader templates;
    private final OpenCoupons open;

    TillCouponQueryDoor(CouponReader coupons, TemplateReader templates, OpenCoupons open) {
        this.coupons = coupons;
        this.templates = templates;
        this.open = open;
    }

    @Override
    public Optional<WalletCoupon> byCode(Caller caller, String typed) {
        return CouponCode.read(typed)
                .flatMap(coupons::byCode)
                .flatMap(row -> templates.withVersions(List.of(row)).stream().findFirst());
    }

    @Override
    public Map<String, CouponId> found(Caller caller, Collection<String> typed) {
        return found(read(typed), coupons::byCodes);
    }

    @Override
    public Map<String, CouponId> foundSince(Caller caller, Collection<String> typed) {
        Map<String, CouponCode> codes = read(typed);
        Map<String, CouponId> found = found(codes, coupons::byCodes);
        codes.keySet().removeAll(found.keySet());
        found.putAll(found(codes, coupons::byFormerCodes));
        return found;
    }

    /** What is no code is left out. */
    private static Map<String, CouponCode> read(Collection<String> typed) {
        Map<String, CouponCode> codes = new HashMap<>();
        typed.forEach(text -> CouponCode.read(text).ifPresent(code -> codes.put(text, code)));
        return codes;
    }

    private static Map<String, CouponId> found(
            Map<String, CouponCode> codes, Function<Collection<CouponCode>, Map<CouponCode, CouponId>> by) {
        Map<CouponCode, CouponId> byCode = by.apply(codes.values());
        Map<String, CouponId> found = new HashMap<>();
        codes.forEach((text, code) -> Optional.ofNullable(byCode.get(code)).ifPresent(id -> found.put(text, id)));
        return found;
    }

    @Override
    public List<WalletCoupon> redeemable(Caller caller, MemberId member) {
        return open.of(member);
    }
}
