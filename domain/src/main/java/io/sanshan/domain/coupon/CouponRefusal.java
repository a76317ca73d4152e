package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a coupon or its template says no: the closed list of reasons. */
public enum CouponRefusal implements RefusalCode {
    /** Redeemed already, at a moment. */
    ALREADY_REDEEMED("code"),
    /** Taken back by headquarters. */
    COUPON_VOIDED("code"),
    /** Its time is over since a moment. */
    COUPON_EXPIRED("code"),
    /** Valid from a moment. */
    NOT_YET_VALID("code"),
    /** The basket is short of the minimum spend by an amount. */
    MINIMUM_SPEND("basket"),
    /** The basket holds none of the goods. */
    NO_GOODS_IN_SCOPE("basket"),
    /** The terms cannot be checked without a basket. */
    BASKET_NEEDED("basket"),
    /** The basket is in another currency. */
    WRONG_CURRENCY("basket"),
    /** There is no redemption to roll back. */
    NOT_REDEEMED(null),
    /** Who takes back says why. */
    REASON_MISSING("reason"),
    /** It is still valid. */
    NOT_YET_EXPIRED(null),
    /** The stock is used up. */
    SOLD_OUT(null),
    /** The member has as many as one may have. */
    MEMBER_LIMIT(null),
    /** Nothing more is issued from the template. */
    TEMPLATE_CLOSED(null),
    /** There is no such template. */
    TEMPLATE_UNKNOWN(null),
    /** The campaign does not run at that time. */
    CAMPAIGN_NOT_RUNNING(null),
    /** A template has a name. */
    NAME_MISSING("name"),
    /** An amount is above zero, a percentage between 0 and 100. */
    DISCOUNT_MALFORMED("discount"),
    /** A coupon is valid for at least a day. */
    VALIDITY_MALFORMED("validity"),
    /** A stock is above zero. */
    STOCK_MALFORMED("stock"),
    /** A limit per member is above zero. */
    LIMIT_MALFORMED("perMember");

    private final @Nullable String field;

    CouponRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
