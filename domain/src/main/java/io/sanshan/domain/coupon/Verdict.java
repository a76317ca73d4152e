package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    static List<Refusal> refusals(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Refuses.class::isInstance)
                .map(verdict -> ((Refuses) verdict).refusal())
                .toList();
    }

    /** What all of them take off; nothing where none says how much. */
    static Optional<Money> off(List<Verdict> verdicts) {
        return granted(verdicts).stream()
                .map(Grants::discount)
                .filter(Objects::nonNull)
                .reduce(Money::plus);
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
