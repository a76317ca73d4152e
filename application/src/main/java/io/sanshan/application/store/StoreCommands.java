package io.sanshan.application.store;

import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.SYSTEM;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.StoreId;

/** What can be asked of stores. */
@Door
public interface StoreCommands {

    /** Opens a store; its id is made by the form when it opens. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome open(Request request, StoreId store, StoreDescription description);

    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome describe(Request request, StoreId store, StoreDescription description);

    /** Closes a store for good. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome close(Request request, StoreId store);
}
