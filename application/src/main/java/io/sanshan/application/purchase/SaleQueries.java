package io.sanshan.application.purchase;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.PurchaseId;
import java.util.Optional;

/** What tills read of sales of their own store, as the log tells it: no read model lags between a sale and its return. */
@Door
public interface SaleQueries {

    /** As it stands; nothing before it is recorded. */
    @AllowedTo(Party.TILL)
    Optional<SaleCard> card(Caller caller, PurchaseId sale);

    /** As it stood after a command of the own store: always the same, whenever it is asked. */
    @AllowedTo(Party.TILL)
    Optional<SaleCard> after(Caller caller, String commandId, PurchaseId sale);
}
