package io.sanshan.application.purchase.projection;

import io.sanshan.application.purchase.SaleCard;
import io.sanshan.application.purchase.SaleQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.purchase.PurchaseEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the log alone. */
@Component
class SaleQueryDoor implements SaleQueries {

    private final EventLog log;

    SaleQueryDoor(EventLog log) {
        this.log = log;
    }

    @Override
    public Optional<SaleCard> card(Caller caller, PurchaseId sale) {
        return fold(caller, log.stream(sale.value(), 0));
    }

    @Override
    public Optional<SaleCard> after(Caller caller, String commandId, PurchaseId sale) {
        List<RecordedEvent> events = log.stream(sale.value(), 0);
        int last = -1;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).occasion().commandId().equals(commandId)) {
                last = i;
            }
        }
        return fold(caller, events.subList(0, last + 1));
    }

    private static Optional<SaleCard> fold(Caller caller, List<RecordedEvent> events) {
        @Nullable SaleCard card = null;
        for (RecordedEvent event : events) {
            card = SaleCard.evolve(card, (PurchaseEvent) event.payload(), event.occasion());
        }
        if (card != null && !card.store().equals(caller.store())) {
            throw new NotAllowed(caller, "read a sale of another store");
        }
        return Optional.ofNullable(card).filter(found -> found.sold() != null);
    }
}
