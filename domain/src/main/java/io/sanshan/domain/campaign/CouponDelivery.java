package io.sanshan.domain.campaign;

/** How the coupons of a campaign reach its audience. */
public enum CouponDelivery {
    /** Everyone in the audience gets them when it starts. */
    ISSUED_AT_START,
    /** Members of the audience take them from their wallet page. */
    CLAIMED_BY_MEMBER,
    /** Guides push them to own members of the audience. */
    PUSHED_BY_GUIDE,
    /** Whoever registers while it runs gets them, and nobody who was a member before. */
    ON_REGISTRATION,
    /** Members get them in the week before their birthday, where they are of its audience then. */
    ON_BIRTHDAY;

    /** Whether its audience is counted once and frozen before it starts: who comes later is looked at when she comes. */
    public boolean freezesAudience() {
        return switch (this) {
            case ISSUED_AT_START, CLAIMED_BY_MEMBER, PUSHED_BY_GUIDE -> true;
            case ON_REGISTRATION, ON_BIRTHDAY -> false;
        };
    }
}
