package io.sanshan.domain.account;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.jspecify.annotations.Nullable;

/** What a store manager may see and do ends at the store. */
record AStoreManagerHasAStore(Role role, @Nullable StoreId store) implements Rule {

    @Override
    public boolean holds() {
        return role != Role.STORE_MANAGER || store != null;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(AccountRefusal.STORE_MISSING);
    }
}
