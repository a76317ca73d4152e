package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What screens read of bundles with which tills redeem without a line. */
@Door
public interface OfflineQueries {

    /** Where the read model of bundles is written. */
    String READ_MODEL = "offline-bundles";

    /**
     * Bundles, the newest first. A store manager reads those of her own store.
     *
     * @param store null for all
     */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.STORE_MANAGER})
    Slice<OfflineBundleCard> list(Caller caller, @Nullable StoreId store, Slice.Range range);

    /**
     * What was given too much, the newest first. A store manager reads that of her own store.
     *
     * @param store null for all
     */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.STORE_MANAGER})
    Slice<OfflineOverspend> overspends(Caller caller, @Nullable StoreId store, Slice.Range range);

    /**
     * What was given too much in all, by currency. A store manager reads that of her own store.
     *
     * @param store null for all
     */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.STORE_MANAGER})
    List<Money> lost(Caller caller, @Nullable StoreId store);
}
