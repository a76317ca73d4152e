package io.sanshan.application.purchase;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import java.time.LocalDate;
import java.util.Optional;

/** What may be read of purchases. */
@Door
public interface PurchaseQueries {

    /**
     * Newest first. A member reads her own, a guide those of own members, a store manager those of members bound to her store
     * and of others those of her store.
     */
    @AllowedTo({Party.MEMBER, Party.GUIDE, Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR})
    Slice<PurchaseListing> ofMember(Caller caller, MemberId member, Slice.Range range);

    /** Newest first. The day is counted in the time zone of the store; a store manager reads her own store. */
    @AllowedTo({Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR})
    Slice<PurchaseListing> ofStoreDay(Caller caller, StoreId store, LocalDate day, Slice.Range range);

    /** One purchase with its lines, for who may read it in a list. */
    @AllowedTo({Party.MEMBER, Party.GUIDE, Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR})
    Optional<PurchaseCard> card(Caller caller, PurchaseId purchase);
}
