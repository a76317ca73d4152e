package io.sanshan.domain.coupon;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many pieces of a template one guide may push; null is no limit. A month is that of the calendar where the coupon is issued. */
public record GuideLimits(@Nullable Integer total, @Nullable Integer month) {

    public static final GuideLimits NONE = new GuideLimits(null, null);

    public boolean areAboveZero() {
        return Quotas.areAboveZero(Stream.of(Optional.ofNullable(total), Optional.ofNullable(month)));
    }
}
