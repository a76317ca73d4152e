package io.sanshan.application.store;

import static io.sanshan.application.shared.Party.ANYONE;
import static io.sanshan.application.shared.Party.AUDITOR;
import static io.sanshan.application.shared.Party.DATA_PROTECTION;
import static io.sanshan.application.shared.Party.GUIDE;
import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.MEMBER;
import static io.sanshan.application.shared.Party.STORE_MANAGER;
import static io.sanshan.application.shared.Party.SYSTEM;
import static io.sanshan.application.shared.Party.TILL;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.domain.ids.StoreId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of stores. A store is no secret: its sign hangs over its door. */
@Door
public interface StoreQueries {

    /** The read model behind it, for screens that listen to its changes. */
    String READ_MODEL = "store-directory";

    /** All stores by name; a brand has hundreds, not millions. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    List<StoreCard> list(Caller caller);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, MEMBER, TILL, ANYONE, SYSTEM})
    Optional<StoreCard> card(Caller caller, StoreId store);

    /** Names of all stores, closed ones included, for lists of other features. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, MEMBER, SYSTEM})
    Map<StoreId, String> names(Caller caller);

    /** The zone that each store's days are counted in. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, MEMBER, SYSTEM})
    Map<StoreId, ZoneId> zones(Caller caller);
}
