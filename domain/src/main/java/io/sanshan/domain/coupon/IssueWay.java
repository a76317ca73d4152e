package io.sanshan.domain.coupon;

/** How a coupon reached its member. */
public enum IssueWay {
    /** Issued when the campaign started. */
    CAMPAIGN,
    /** Pushed by the guide. */
    PUSHED_BY_GUIDE,
    /** Issued by headquarters. */
    HEADQUARTERS,
    /** Issued because the member registered. */
    REGISTRATION,
    /** Issued in the week before the member's birthday. */
    BIRTHDAY,
    /** Came with an import. */
    IMPORT,
    /** Opened by a code of a batch. */
    BY_CODE;

    /** Whether headquarters gives it to somebody, or to whoever has its word, outside the campaign's audience as well. */
    boolean reachesBeyondTheAudience() {
        return this == HEADQUARTERS || this == BY_CODE;
    }
}
