package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.RefusalCode;

/** What comes of a code that no coupon has. */
public enum AttemptRefusal implements RefusalCode {
    /** No coupon has this code. */
    UNKNOWN_CODE,
    /** What was typed or scanned can be no code. */
    NO_CODE,
    /** There were more in the same minute; argument: how many. */
    LEFT_OUT,
    /** Enough are kept of this minute; argument: how many that is. */
    ENOUGH_KEPT,
    /** The log could not be written; the attempt is counted. */
    LOG_AWAY,
    /** What is counted is at least one. */
    NOTHING_LEFT_OUT
}
