package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.shared.RefusalCode;

/** Why attempts are refused: the reasons among which one chooses. */
public enum AttemptReason {
    ALREADY_REDEEMED(CouponRefusal.ALREADY_REDEEMED),
    COUPON_EXPIRED(CouponRefusal.COUPON_EXPIRED),
    NOT_YET_VALID(CouponRefusal.NOT_YET_VALID),
    COUPON_VOIDED(CouponRefusal.COUPON_VOIDED),
    COUPON_RESERVED(CouponRefusal.COUPON_RESERVED),
    OTHER_STORE(CouponRefusal.OTHER_STORE),
    STORE_NEEDED(CouponRefusal.STORE_NEEDED),
    OUTSIDE_DAYS(CouponRefusal.OUTSIDE_DAYS),
    OUTSIDE_HOURS(CouponRefusal.OUTSIDE_HOURS),
    MINIMUM_SPEND(CouponRefusal.MINIMUM_SPEND),
    MINIMUM_PIECES(CouponRefusal.MINIMUM_PIECES),
    NO_GOODS_IN_SCOPE(CouponRefusal.NO_GOODS_IN_SCOPE),
    GOODS_MISSING(CouponRefusal.GOODS_MISSING),
    NO_DELIVERY(CouponRefusal.NO_DELIVERY),
    NOTHING_TO_TAKE_OFF(CouponRefusal.NOTHING_TO_TAKE_OFF),
    BASKET_NEEDED(CouponRefusal.BASKET_NEEDED),
    WRONG_CURRENCY(CouponRefusal.WRONG_CURRENCY),
    NOT_TOGETHER(CouponRefusal.NOT_TOGETHER),
    TOO_MANY_COUPONS(CouponRefusal.TOO_MANY_COUPONS),
    ALL_OR_NONE(CouponRefusal.ALL_OR_NONE),
    SALE_HAS_COUPONS(CouponRefusal.SALE_HAS_COUPONS),
    SALE_RECORDED(CouponRefusal.SALE_RECORDED),
    UNKNOWN_CODE(AttemptRefusal.UNKNOWN_CODE),
    NO_CODE(AttemptRefusal.NO_CODE),
    LEFT_OUT(AttemptRefusal.LEFT_OUT);

    private final RefusalCode refusal;

    AttemptReason(RefusalCode refusal) {
        this.refusal = refusal;
    }

    /** As it stands in the log. */
    public String code() {
        return refusal.code();
    }
}
