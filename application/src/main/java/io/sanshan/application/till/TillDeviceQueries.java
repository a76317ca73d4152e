package io.sanshan.application.till;

import static io.sanshan.application.shared.Party.AUDITOR;
import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.STORE_MANAGER;
import static io.sanshan.application.shared.Party.SYSTEM;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of till devices. */
@Door
public interface TillDeviceQueries {

    /** The read model behind it, for screens that listen to its changes. */
    String READ_MODEL = "till-devices";

    /** The devices of a store by name, revoked ones last. A store manager reads those of her own store. */
    @AllowedTo({HEADQUARTERS, AUDITOR, STORE_MANAGER})
    List<TillDeviceCard> list(Caller caller, StoreId store);

    /** What people call the devices, for lists that tell which one it was. A store manager reads those of her own store. */
    @AllowedTo({HEADQUARTERS, AUDITOR, STORE_MANAGER})
    Map<TillDeviceId, String> names(Caller caller, Collection<TillDeviceId> devices);

    /**
     * The device whose key this is, if the key is good now. The read model only leads to the device: whether its key still holds is
     * read from the log, so that a revocation holds even while the read model lags or stands.
     */
    @AllowedTo(SYSTEM)
    Optional<TillDeviceCard> byKey(Caller caller, TillKey key);
}
