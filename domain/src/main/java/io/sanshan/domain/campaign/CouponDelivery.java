package io.sanshan.domain.campaign;

/** How the coupons of a campaign reach its audience. */
public enum CouponDelivery {
    /** Everyone in the audience gets them when it starts. */
    ISSUED_AT_START,
    /** Members of the audience take them from their wallet page. */
    CLAIMED_BY_MEMBER,
    /** Guides push them to own members of the audience. */
    PUSHED_BY_GUIDE
}
