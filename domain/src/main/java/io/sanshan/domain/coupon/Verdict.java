package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is decided of one of the coupons on a basket. */
public sealed interface Verdict {

    CouponId coupon();

    static List<Grants> granted(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Grants.class::isInstance)
                .map(Grants.class::cast)
                .toList();
    }

    /**
     * It is good.
     *
     * @param discount what it takes off; null where that takes a basket and none is known
     * @param lines off which lines of the basket; what is missing to the discount is off the delivery
     * @param left of a stored value, afterwards; null where it has none
     * @param usedUp whether nothing more can be redeemed with it afterwards
     */
    record Grants(
            CouponId coupon,
            @Nullable Money discount,
            List<LineDiscount> lines,
            @Nullable Money left,
            boolean usedUp) implements Verdict {
        public Grants {
            lines = List.copyOf(lines);
        }
    }

    /** It is not, and this is why. */
    record Refuses(CouponId coupon, Refusal refusal) implements Verdict {}
}
