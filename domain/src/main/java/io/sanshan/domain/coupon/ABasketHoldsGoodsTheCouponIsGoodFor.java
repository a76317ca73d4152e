package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** A coupon takes off the price of its goods, so some of them must be bought. */
record ABasketHoldsGoodsTheCouponIsGoodFor(@Nullable Money inScope) implements Rule {

    @Override
    public boolean holds() {
        return inScope != null && inScope.minor() > 0;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CouponRefusal.NO_GOODS_IN_SCOPE);
    }
}
