package io.sanshan.domain.member;

/** What a member agreed to. */
public enum ConsentPurpose {
    /** Offers and campaigns. */
    MARKETING,
    /** Orders, coupons, reminders. */
    SERVICE,
    /** Tags and segments drawn from behaviour. */
    PROFILING
}
