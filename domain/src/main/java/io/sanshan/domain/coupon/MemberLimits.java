package io.sanshan.domain.coupon;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many pieces of a template one member may get; null is no limit. Days, weeks and months are those of the calendar where the coupon is
 * issued; a week begins on Monday.
 */
public record MemberLimits(
        @Nullable Integer total,
        @Nullable Integer day,
        @Nullable Integer week,
        @Nullable Integer month) {

    public static final MemberLimits NONE = new MemberLimits(null, null, null, null);

    public static MemberLimits inAll(@Nullable Integer total) {
        return new MemberLimits(total, null, null, null);
    }

    public boolean areAboveZero() {
        return Quotas.areAboveZero(Stream.of(
                Optional.ofNullable(total),
                Optional.ofNullable(day),
                Optional.ofNullable(week),
                Optional.ofNullable(month)));
    }
}
