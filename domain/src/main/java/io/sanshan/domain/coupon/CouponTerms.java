package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one version of a coupon template. They never change: a change is a new version.
 *
 * @param minimumSpend what the goods in scope must come to, if anything
 * @param scope the goods it is good for; null is all goods
 * @param stock pieces that may ever be issued; null is no limit
 * @param perMember pieces that one member may ever get; null is no limit
 */
public record CouponTerms(
        Discount discount,
        @Nullable Money minimumSpend,
        @Nullable GoodsScope scope,
        Validity validity,
        @Nullable Integer stock,
        @Nullable Integer perMember) {}
