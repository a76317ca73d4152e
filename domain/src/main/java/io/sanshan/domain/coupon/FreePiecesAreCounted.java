package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A coupon that makes everything free is worth whatever somebody carries to the till. */
record FreePiecesAreCounted(Discount discount, Pick pick) implements Rule {

    @Override
    public boolean holds() {
        return switch (pick) {
            case Pick.All _ -> !(discount instanceof Discount.FreePieces);
            case Pick.Cheapest(int pieces) -> pieces > 0;
            case Pick.Dearest(int pieces) -> pieces > 0;
        };
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.PICK_MALFORMED);
    }
}
