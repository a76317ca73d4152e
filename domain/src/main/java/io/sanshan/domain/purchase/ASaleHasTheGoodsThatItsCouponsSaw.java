package io.sanshan.domain.purchase;

import io.sanshan.domain.coupon.BoughtLine;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;

/**
 * The first lines of a sale are what was bought of the basket that its coupons were redeemed on, so that a line which comes back is the
 * same to both. Others, such as what a delivery costs, may follow.
 */
record ASaleHasTheGoodsThatItsCouponsSaw(List<BoughtLine> bought, List<PurchaseLine> lines) implements Rule {

    @Override
    public boolean holds() {
        return firstOther() < 0;
    }

    private int firstOther() {
        for (int i = 0; i < bought.size(); i++) {
            if (i >= lines.size() || lines.get(i).quantity() != bought.get(i).quantity()) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Refusal refusal() {
        int line = firstOther();
        return Refusal.of(
                PurchaseRefusal.OTHER_GOODS, line + 1, bought.get(line).quantity());
    }
}
