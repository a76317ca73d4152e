package io.sanshan.domain.coupon;

import java.time.LocalDate;

/** When a coupon may be redeemed. Days are counted in the zone that comes with the issue. */
public sealed interface Validity {

    /** From the first day to the last, both included. */
    record Between(LocalDate first, LocalDate last) implements Validity {}

    /**
     * Counted from the day of issue.
     *
     * @param startAfterDays 0 starts at the moment of issue
     * @param days at least 1; the last day counts in full
     */
    record AfterIssue(int startAfterDays, int days) implements Validity {}
}
