package io.sanshan.domain.coupon;

import java.time.LocalDate;

/**
 * What coupons are issued for without anybody asking for each. For the same source a member gets one coupon of a template, however often
 * and wherever it is issued.
 */
public record IssueSource(String value) {

    /** That the member registered, which she does once. */
    public static final IssueSource REGISTRATION = new IssueSource("registration");

    public IssueSource {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a source has a name");
        }
    }

    /** The birthday of a calendar year; the day itself is not told, and may move. */
    public static IssueSource birthdayOf(LocalDate day) {
        return new IssueSource("birthday-" + day.getYear());
    }

    @Override
    public String toString() {
        return value;
    }
}
