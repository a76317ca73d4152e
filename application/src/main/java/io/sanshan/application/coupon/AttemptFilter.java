package io.sanshan.application.coupon;

import io.sanshan.domain.ids.StoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which refused attempts are asked for; null asks for all.
 *
 * @param day in the time of each store, of the brand where there is no store
 */
public record AttemptFilter(
        @Nullable StoreId store,
        @Nullable AttemptReason reason,
        @Nullable LocalDate day) {

    public static final AttemptFilter ALL = new AttemptFilter(null, null, null);
}
