package io.sanshan.domain.coupon;

/** How a coupon reached its member. */
public enum IssueWay {
    /** Issued when the campaign started. */
    CAMPAIGN,
    /** Pushed by the guide. */
    PUSHED_BY_GUIDE,
    /** Issued by headquarters. */
    HEADQUARTERS,
    /** Came with an import. */
    IMPORT
}
