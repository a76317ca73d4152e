package io.sanshan.application.purchase;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseCommand.RecordPurchase;
import io.sanshan.domain.purchase.PurchaseLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what is asked of purchases. */
@Component
class PurchaseCommandDoor implements PurchaseCommands {

    private final CommandSender sender;

    PurchaseCommandDoor(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Outcome record(
            Request request,
            PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            String receipt,
            List<PurchaseLine> lines) {
        if (request.caller() instanceof Caller.Staff manager && !store.equals(manager.store())) {
            throw new NotAllowed(manager, "record a purchase of another store");
        }
        return sender.send(new RecordPurchase(purchase, store, member, guide, receipt, lines), request);
    }
}
