package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/**
 * What coupons of a campaign take off comes out of its budget.
 *
 * @param missing what the coupon takes off and nothing is kept for
 * @param available to its store, less what others on the basket take
 */
record ACampaignStaysWithinItsBudget(Money budget, Money discount, long missing, long available) implements Rule {

    @Override
    public boolean holds() {
        return isInItsCurrency() && missing <= available;
    }

    @Override
    public Refusal refusal() {
        return isInItsCurrency()
                ? Refusal.of(CouponRefusal.BUDGET_USED_UP)
                : Refusal.of(CouponRefusal.WRONG_CURRENCY, budget.currency());
    }

    private boolean isInItsCurrency() {
        return discount.currency().equals(budget.currency());
    }
}
