package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A quota of a store counts the redemptions that stand and the places that are kept.
 *
 * @param quota null where the terms set none
 * @param taken how many places others have
 */
record AStoreStaysWithinItsQuota(
        @Nullable Integer quota, @Nullable StoreId store, int taken) implements Rule {

    @Override
    public boolean holds() {
        return quota == null || (store != null && taken < quota);
    }

    @Override
    public Refusal refusal() {
        return store == null || quota == null
                ? Refusal.of(CouponRefusal.STORE_NEEDED)
                : Refusal.of(CouponRefusal.STORE_QUOTA, quota);
    }
}
