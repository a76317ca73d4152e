package io.sanshan.application.purchase;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseCommand.RecordSale;
import io.sanshan.domain.purchase.PurchaseCommand.ReturnSoldGoods;
import io.sanshan.domain.purchase.PurchaseEvent;
import io.sanshan.domain.purchase.PurchaseRefusal;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends what tills ask of sales, after looking in the log in which store it was. */
@Component
class SaleCommandDoor implements SaleCommands {

    private final CommandSender sender;
    private final EventLog log;
    private final String currency;

    SaleCommandDoor(CommandSender sender, EventLog log, @Value("${sanshan.currency:USD}") String currency) {
        this.sender = sender;
        this.log = log;
        this.currency = currency;
    }

    @Override
    public Outcome record(Request request, NewSale sale) {
        if (sale.lines().stream().anyMatch(line -> !line.value().currency().equals(currency))) {
            return Outcome.refused(Refusal.of(PurchaseRefusal.OTHER_CURRENCY, currency));
        }
        StoreId store = store(request);
        return sender.send(
                new RecordSale(
                        PurchaseId.ofSale(store, sale.reference()),
                        store,
                        sale.member(),
                        sale.guide(),
                        sale.reference(),
                        sale.lines(),
                        sale.tenders()),
                request);
    }

    @Override
    public Outcome takeBack(Request request, PurchaseId sale, List<GoodsBack> lines, List<Tender> tenders) {
        StoreId own = store(request);
        for (RecordedEvent event : log.stream(sale.value(), 0)) {
            if (!own.equals(((PurchaseEvent) event.payload()).store())) {
                throw new NotAllowed(request.caller(), "take back what another store sold");
            }
        }
        return sender.send(new ReturnSoldGoods(sale, lines, tenders), request);
    }

    private static StoreId store(Request request) {
        Caller caller = request.caller();
        StoreId own = caller.store();
        if (own == null) {
            throw new NotAllowed(caller, "sell without a store");
        }
        return own;
    }
}
