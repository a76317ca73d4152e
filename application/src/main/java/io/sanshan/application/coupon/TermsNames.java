package io.sanshan.application.coupon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of what the terms of a coupon refer to.
 *
 * @param any of the goods set it is good for; null for all goods
 * @param none of the goods set it is never good for
 * @param together of the goods set that must be bought as a whole
 * @param stores of the stores it is good in, by name; none for all stores
 */
public record TermsNames(
        @Nullable String any,
        @Nullable String none,
        @Nullable String together,
        List<String> stores) {

    public static final TermsNames NONE = new TermsNames(null, null, null, List.of());

    public TermsNames {
        stores = List.copyOf(stores);
    }
}
