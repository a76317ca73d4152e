package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What some stores promise, others do not have to keep. */
record ACouponIsGoodInItsStores(
        List<StoreId> stores, @Nullable StoreId store) implements Rule {

    @Override
    public boolean holds() {
        return stores.isEmpty() || (store != null && stores.contains(store));
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(store == null ? CouponRefusal.STORE_NEEDED : CouponRefusal.OTHER_STORE);
    }
}
