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
     * @param endsWithCampaign not after the moment at which the campaign closes, as it was planned when the coupon was issued
     */
    record AfterIssue(int startAfterDays, int days, boolean endsWithCampaign) implements Validity {

        public AfterIssue(int startAfterDays, int days) {
            this(startAfterDays, days, false);
        }
    }
}
